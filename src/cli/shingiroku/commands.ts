import { type ArgsDef, type CommandDef, runMain } from 'citty';

/** A command of the package. */
export interface Command {
  /** What it does, in one line of the list of all commands. */
  readonly summary: string;
  /** Runs it with what is typed behind its name; how it ended is the exit code of the process. */
  readonly run: (typed: string[]) => Promise<void>;
}

/** Loads what a command needs only when it runs. */
const lazily =
  <T extends ArgsDef>(load: () => Promise<CommandDef<T>>): Command['run'] =>
  async (typed) =>
    runMain(await load(), { rawArgs: typed });

/**
 * What can be typed behind `shingiroku`, in the order of the work: the scripts of `package.json` in a folder that `init`
 * made have the same names. A name of two words is tried before one of its first word.
 */
export const COMMANDS: Readonly<Record<string, Command>> = {
  init: {
    summary: '会議録だけを置くフォルダを作ります。',
    run: lazily(async () => (await import('../init/init.ts')).init),
  },
  dev: {
    summary: '書きながら見るための表示を始めます。',
    run: lazily(async () => (await import('../dev.ts')).dev),
  },
  start: {
    summary: '書庫を作り、公開するときと同じ形で表示します。',
    run: lazily(async () => (await import('../start.ts')).start),
  },
  check: {
    summary: '会議録を検査し、誤りの場所と直し方を示します。',
    run: lazily(async () => (await import('../check/check.ts')).check),
  },
  new: {
    summary: '新しい会議の記録を書き始めます。',
    run: lazily(async () => (await import('../new/new.ts')).newMeeting),
  },
  'new council': {
    summary: '新しい審議会のフォルダを作ります。',
    run: lazily(async () => (await import('../new/council.ts')).newCouncil),
  },
  import: {
    summary: '会議録のファイル（PDF、Word など）を取り込み、下書きを書きます。',
    run: lazily(async () => (await import('../import/import.ts')).importCommand),
  },
  inbox: {
    summary: 'inbox/ に置かれた文書を取り込み、プルリクエスト（マージリクエスト）にします。',
    run: lazily(async () => (await import('../inbox/inbox.ts')).inboxCommand),
  },
  build: {
    summary: '会議録を検査し、公開できる書庫を作ります。',
    run: lazily(async () => (await import('../build.ts')).build),
  },
  release: {
    summary: 'いま公開するアドレスを台帳（ledger）に書きます。',
    run: lazily(async () => (await import('../release/release.ts')).releaseCommand),
  },
  sign: {
    summary: '公開する書庫に、SSH の鍵で署名します。',
    run: lazily(async () => (await import('../evidence/sign.ts')).sign),
  },
  verify: {
    summary: '公開した書庫が、作ったときのままかどうかを確かめます。',
    run: lazily(async () => (await import('../evidence/verify.ts')).verify),
  },
  bag: {
    summary: '会議録を、審議会と年ごとに、保存のための袋（BagIt）にします。',
    run: lazily(async () => (await import('../evidence/bag.ts')).bag),
  },
  export: {
    summary: '会議録を、ほかのシステムに読み込むための形で書き出します。',
    run: lazily(async () => (await import('../export/command.ts')).exportArchive),
  },
  mcp: {
    summary: '作った書庫を、MCP（Model Context Protocol）で読めるようにします。',
    run: lazily(async () => (await import('../mcp/command.ts')).mcp),
  },
};
