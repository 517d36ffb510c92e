/** The package has types, but its `exports` do not name them. */
declare module '@bramus/specificity' {
  export default class Specificity {
    static calculateForAST(selector: import('css-tree').Selector): Specificity;
    /** Ids; classes, attributes and states; types and parts. */
    toArray(): [number, number, number];
  }
}
