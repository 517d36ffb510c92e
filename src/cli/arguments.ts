/** Options that every command shares. Folders are relative to where the command is started. */
export const contentArgument = {
  content: { type: 'string', default: 'content', valueHint: 'DIR', description: '会議録のフォルダ' },
} as const;

export const outArgument = {
  out: { type: 'string', default: 'dist', valueHint: 'DIR', description: '書庫を書き出すフォルダ' },
} as const;

export const portArgument = {
  port: { type: 'string', default: '4321', valueHint: 'N', description: '待ち受けるポート番号' },
} as const;
