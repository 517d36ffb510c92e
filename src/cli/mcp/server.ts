import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { SearchEngine } from '../../components/search/engine/load-engine.ts';
import type { BuiltArchive } from '../../infra/archive/built-archive.ts';
import { Answers } from './answers.ts';
import { searchArchive } from './search.ts';

const INSTRUCTIONS = `審議会の会議録の書庫です。すべての答えに、変わることのないアドレスと、会議録のとおりの言葉が付きます。
会議録の言葉を引用するときは、アドレスを添え、warning があればそれも伝えてください。書庫にないことは、なかったこととは限りません。`;

const limit = (most: number, usual: number) =>
  z.int().min(1).max(most).default(usual).describe(`いくつまで（${most}まで）`);
const address = (what: string) => z.string().min(1).describe(`${what}のアドレス（https:// からでも、/ からでも）`);
const council = z.string().optional().describe('審議会の id（overview で分かります）');

/** The tools over a built archive. Nothing is written. */
export function makeServer(archive: BuiltArchive, openSearch: () => Promise<SearchEngine>, version: string): McpServer {
  const server = new McpServer({ name: 'shingiroku', title: archive.title, version }, { instructions: INSTRUCTIONS });
  const answers = new Answers(archive);
  let engine: Promise<SearchEngine> | undefined;
  const annotations = { readOnlyHint: true, openWorldHint: false };

  server.registerTool(
    'overview',
    { title: '書庫の概要', description: 'どの審議会の、いつからいつまでの会議録があるか。', annotations },
    () => told(answers.overview()),
  );
  server.registerTool(
    'search',
    {
      title: '会議録を探す',
      description:
        '発言・要旨・資料・案件を言葉で探します。空白で区切った言葉のすべてを含むもの。"…" は一続きの文字、OR、-言葉（除く）、speaker: council: department: type: outcome: year: も使えます。なければ近いものを挙げます。',
      inputSchema: {
        query: z.string().min(1).max(400).describe('探す言葉'),
        council,
        year: z
          .string()
          .regex(/^\d{4}$/)
          .optional()
          .describe('西暦の年'),
        limit: limit(30, 10),
      },
      annotations,
    },
    async ({ query, council: id, year, limit: most }) => {
      engine ??= openSearch().catch((error: unknown) => {
        engine = undefined;
        throw error;
      });
      const filters = { ...(id === undefined ? {} : { council: id }), ...(year === undefined ? {} : { year }) };
      return told(await searchArchive(await engine, archive.options, answers, { query, filters, limit: most }));
    },
  );
  server.registerTool(
    'meeting',
    {
      title: '会議を読む',
      description: '一つの会議の概要、議題と結論、発言（from 番目から limit 件）。',
      inputSchema: {
        address: address('会議'),
        from: z.int().min(1).default(1).describe('何番目の発言から'),
        limit: limit(200, 40),
      },
      annotations,
    },
    ({ address: named, from, limit: most }) => found(answers.meeting(answers.own(named), from, most), '会議', named),
  );
  server.registerTool(
    'item',
    {
      title: '案件を読む',
      description: '一つの案件の結論、扱った会議、条件と回答、ほかの案件との関わり、審議での発言。',
      inputSchema: { address: address('案件'), limit: limit(200, 40) },
      annotations,
    },
    ({ address: named, limit: most }) => found(answers.item(answers.own(named), most), '案件', named),
  );
  server.registerTool(
    'article',
    {
      title: '条を読む',
      description: '条例などの一つの条の見出しと要旨、根拠として挙げた案件、会議録で触れている文。',
      inputSchema: { address: address('条'), limit: limit(200, 30) },
      annotations,
    },
    ({ address: named, limit: most }) => found(answers.article(answers.own(named), most), '条', named),
  );
  server.registerTool(
    'open_conditions',
    {
      title: '回答のない条件・要望・約束',
      description: '結論に付いた条件、求められたこと、約束のうち、回答が記録されていないもの。古い順。',
      inputSchema: {
        council,
        department: z.string().optional().describe('課の名前の一部'),
        only_overdue: z.boolean().default(false).describe('期限が過ぎたものだけ'),
        limit: limit(200, 50),
      },
      annotations,
    },
    ({ council: id, department, only_overdue: onlyOverdue, limit: most }) =>
      told(answers.openConditions(id, department, onlyOverdue, most)),
  );
  return server;
}

/** What clients without structured answers read is the same JSON. */
const told = (answer: object) => {
  const text = JSON.stringify(answer);
  return {
    content: [{ type: 'text' as const, text }],
    structuredContent: JSON.parse(text) as Record<string, unknown>,
  };
};

const found = (answer: object | undefined, what: string, named: string) =>
  answer
    ? told(answer)
    : {
        content: [{ type: 'text' as const, text: `アドレスが「${named}」の${what}は、この書庫にありません。` }],
        isError: true,
      };
