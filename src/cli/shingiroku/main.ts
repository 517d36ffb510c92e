import { nearest } from '../../core/text/nearest.ts';
import { readVersion } from '../../infra/environment.ts';
import { EXIT } from '../exit-code.ts';
import { type Output, terminal } from '../output.ts';
import { COMMANDS, type Command } from './commands.ts';

/** The command that is typed, with what stands behind its name; undefined where there is none of that name. */
export function findCommand(
  typed: readonly string[],
  commands: Readonly<Record<string, Command>> = COMMANDS,
): { readonly command: Command; readonly rest: string[] } | undefined {
  for (const words of [2, 1]) {
    const name = typed.slice(0, words).join(' ');
    const command = Object.hasOwn(commands, name) && typed.length >= words ? commands[name] : undefined;
    if (command) return { command, rest: typed.slice(words) };
  }
  return undefined;
}

/** What `shingiroku` does with what is typed behind it. */
export async function runShingiroku(typed: readonly string[], output: Output = terminal): Promise<void> {
  const found = findCommand(typed);
  if (found) return found.command.run(found.rest);
  const [name] = typed;
  if (name === '--version' || name === '-v') output.line(readVersion());
  else if (name === undefined || name === '--help' || name === '-h' || name === 'help') output.line(listCommands());
  else {
    const known = nearest(name, Object.keys(COMMANDS));
    const offer = known === undefined ? '' : `「${known}」のことですか。`;
    output.error(`「${name}」という命令はありません。${offer}\n\n${listCommands()}`);
    process.exitCode = EXIT.commandFailed;
  }
}

function listCommands(): string {
  const widest = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(widest)}  ${summary}`);
  return [
    `審議録 ${readVersion()}：審議会の会議録から、検索できる書庫を作ります。`,
    '',
    '使い方：shingiroku 命令 [指定…]',
    '',
    ...lines,
    '',
    '命令ごとの指定は shingiroku 命令 --help で見られます。',
  ].join('\n');
}
