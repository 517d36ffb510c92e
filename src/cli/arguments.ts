/** Options that every command shares. Folders are relative to where the command is started. */
export const contentArgument = {
  content: { type: 'string', default: 'content', valueHint: 'DIR', description: '会議録のフォルダ' },
} as const;

const outArgument = {
  out: { type: 'string', default: 'dist', valueHint: 'DIR', description: '書庫を書き出すフォルダ' },
} as const;

export const portArgument = {
  port: { type: 'string', default: '4321', valueHint: 'N', description: '待ち受けるポート番号' },
} as const;

export const cacheArgument = {
  cache: { type: 'string', valueHint: 'DIR', description: '前の結果を置くフォルダ（消しても差し支えない）' },
} as const;

export const dateArgument = {
  date: {
    type: 'string',
    valueHint: 'YYYY-MM-DD',
    description:
      '公開する日（publishFrom がこの日までの記録を公開する。指定しないと、publishFrom のある記録は公開しない）',
  },
} as const;

export const buildArguments = {
  ...contentArgument,
  ...outArgument,
  only: { type: 'string', valueHint: 'ID', description: 'この審議会だけを作る' },
  predecessor: {
    type: 'string',
    valueHint: 'DIGEST|FILE',
    description: '一つ前に公開した書庫の manifest.json か、その SHA-256（なければ none）',
  },
  force: { type: 'boolean', default: false, description: '前の結果を使わず、すべて作り直す' },
  ...cacheArgument,
  ...dateArgument,
} as const;

/** The options of a command line that the command does not have, as they were typed. */
export function unknownOptions(rawArgs: readonly string[], known: Readonly<Record<string, unknown>>): string[] {
  const end = rawArgs.indexOf('--');
  const options = (end < 0 ? rawArgs : rawArgs.slice(0, end)).filter((argument) => argument.startsWith('-'));
  return options.filter((option) => {
    const name = /^--([^=]+)/.exec(option)?.[1];
    return name === undefined || !(name in known || name.replace(/^no-/, '') in known);
  });
}
