import { INDEX } from './index-template.ts';

interface ExportedFiles {
  readonly template: string;
  readonly bulk: readonly string[];
  readonly documents: number;
}

/** How the exported files come into a server, and how it is asked. */
export function exportReadme({ template, bulk, documents }: ExportedFiles): string {
  return `# 会議録の発言の索引

審議録が書き出した、OpenSearch・Elasticsearch に読み込むためのファイルです。発言${documents}件。

| ファイル | 中身 |
| --- | --- |
| \`${template}\` | 索引の型（index template） |
${bulk.map((file) => `| \`${file}\` | 発言（Bulk API の NDJSON） |`).join('\n')}

## 用意

OpenSearch（2 か 3）か Elasticsearch（7.9 以後）に、日本語と Unicode のプラグインを入れて、起動し直します。

\`\`\`sh
bin/opensearch-plugin install analysis-icu
bin/opensearch-plugin install analysis-kuromoji
\`\`\`

Elasticsearch では \`bin/elasticsearch-plugin\` です。

## 読み込む

\`\`\`sh
curl -X PUT "$SERVER/_index_template/${INDEX}" -H 'Content-Type: application/json' --data-binary @${template}
for file in bulk-*.ndjson; do
  curl -X POST "$SERVER/_bulk" -H 'Content-Type: application/x-ndjson' --data-binary "@$file"
done
\`\`\`

答えの \`errors\` が \`false\` であることを確かめてください。発言の id はアドレスなので、同じファイルを何度読み込んでも増えません。会議録から消えた発言は、索引を作り直すと消えます。

いくつもの自治体の書庫を、同じ索引に読み込めます。書き出すときに \`SITE_URL\` を付けると、id とアドレスは \`https://\` から始まり、自治体の間で重なりません。発言は、自治体の名前で振り分けられます（routing）。一つの自治体だけを探すときは、\`routing\` を付けると速くなります。型にある言い換えは、この書庫の \`synonyms.yaml\` のものです。

## 探す

\`text\` は言葉に分けた索引で、関わりの深い順に並べるのに向きます。\`text.exact\` は2文字ずつの索引で、打った文字の並びがあるところだけを見つけます。

\`\`\`json
{
  "query": {
    "bool": {
      "must": { "match": { "text": { "query": "国保 滞納", "operator": "and" } } },
      "filter": [{ "term": { "role": "member" } }, { "range": { "date": { "gte": "2010-04-01" } } }]
    }
  },
  "highlight": { "fields": { "text": {} } }
}
\`\`\`

\`\`\`json
{ "query": { "match_phrase": { "text.exact": "防犯カメラ" } } }
\`\`\`

\`warning\` のある発言は、発言された言葉そのものではありません（要約や書き改め）。引用するときは、そのことを添えてください。
`;
}
