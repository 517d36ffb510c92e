import type { Nodes, Parent, PhrasingContent } from 'mdast';
import type { Blocks } from '../../domain/meeting/meeting.ts';

const BETWEEN_JAPANESE =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。，．・：；！？（）「」『』〔〕【】〜～…])\n(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。，．・：；！？（）「」『』〔〕【】〜～…])/gu;

/**
 * Takes out line ends that stand between two Japanese characters: a browser would show each as a space, and a record
 * may be wrapped anywhere. For display only; the stored text keeps them.
 */
export function joinJapaneseLines(blocks: Blocks): Blocks {
  const visit = <T extends Nodes>(node: T): T => {
    if (node.type === 'text') return { ...node, value: node.value.replace(BETWEEN_JAPANESE, '$1') };
    if (!('children' in node)) return node;
    const children = (node as Parent).children.map((child) => visit(child as Nodes)) as PhrasingContent[];
    return { ...node, children } as T;
  };
  return blocks.map(visit);
}
