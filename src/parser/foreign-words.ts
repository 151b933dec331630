/** What gives away that a fence marked as shell holds another language. Each row: its name, and how its text begins. */
export const foreignTexts: readonly { readonly name: string; readonly begins: RegExp }[] = [
  {
    name: 'PromQL',
    begins:
      /^\(*\s*(?:sum|avg|min|max|count|group|stddev|topk|bottomk|quantile|rate|irate|increase|delta|idelta|deriv|predict_linear|histogram_quantile|absent|label_replace|label_join|changes|resets|ceil|floor|round|abs|clamp_(?:min|max)|count_values|scalar|vector|time|\w+_over_time)\s*(?:by|without)?\s*\(/,
  },
  { name: 'PromQL', begins: /^\(*\s*[a-zA-Z_:][\w:]*\{[^}\n]*(?:=|!=|=~|!~)\s*["'][^}\n]*\}/ },
  {
    name: 'PromQL',
    begins:
      /^[a-z][\w:]*_(?:total|bucket|seconds|bytes|count|sum|ratio|info|percent)\s*(?:\[\d+[smhdw]\]\s*)?(?:$|\n|[<>=!+*/-])/,
  },
  {
    name: 'SQL',
    begins:
      /^(?:select\s[\s\S]*?\sfrom\s|select\s+[\w.]+\(|insert\s+into\s|update\s+\S+\s+set\s|delete\s+from\s|(?:create|alter|drop)\s+(?:unique\s+)?(?:table|index|user|role|database|schema|view|extension|sequence|publication|subscription|system)\s|explain\s+(?:\(|analyze|select)|vacuum(?:\s|;)|with\s+\w+\s+as\s*\(|grant\s+\w+\s+(?:on|to)\s|show\s+(?:tables|databases|processlist|variables|\w+;))/i,
  },
  { name: 'SQL', begins: /^\\[a-zA-Z?]\+?(?:\s|$)/ },
  { name: 'Groovy', begins: /^(?:def\s+\w+\s*=|println[\s(]|import\s+[a-z]\w*(?:\.\w+)+|Jenkins\.)/ },
  {
    name: 'Ruby',
    begins: /^(?:require\s+['"]|puts\s+['"]|[A-Z]\w*(?:::[A-Z]\w*)*\.(?:find|where|all|first|last|create)\b)/,
  },
  { name: 'Python', begins: /^(?:from\s+[\w.]+\s+import\s|import\s+\w+\s*(?:\n|$)|>>> )/ },
  { name: 'YAML', begins: /^(?:---\s*\n)?\s*(?:apiVersion|kind|metadata|spec):(?:\s|$)/ },
  { name: 'JSON', begins: /^[[{]\s*(?:"[^"\n]*"\s*[:,]|\{\s*")/ },
  { name: 'Dockerfile', begins: /^FROM\s+\S+(?:\s+AS\s+\w+)?\s*(?:\n|$)/ },
  { name: 'another language', begins: /^(?:\/\/|\/\*|--)\s/ },
  { name: 'a diff', begins: /^(?:diff --git |--- a\/|@@ -\d)/ },
];

/** First words that no program is called by, and what they are instead. */
export const implausibleWords: readonly { readonly name: string; readonly word: RegExp }[] = [
  { name: 'prompts among its lines', word: /^[$%>]$/ },
  { name: 'lines left out', word: /^(?:\.{3,}|…)$/ },
  { name: 'a program’s output', word: /^[A-Z][A-Z0-9_()%/#-]+$/ },
  { name: '"key: value" lines', word: /^["']?[\w./-]+["']?:$/ },
  { name: 'prose or a program’s output', word: /^[A-Z][A-Za-z'’]*[.,]?$/ },
  { name: 'another language', word: /^[A-Z]\w*(?:::|\.)\w/ },
  { name: '"key:value" lines', word: /^[a-z]\w*:[^/\s]/ },
  { name: 'nothing', word: /^``$/ },
  { name: 'figures', word: /^\d[\d.:,/TZ+-]*%?$/ },
  { name: 'PromQL', word: /^[a-zA-Z_:][\w:]*\{.*=.*\}/ },
];

/** Flags that end no command: what they ask for stands on the line below. */
export const danglingFlag =
  /(?:^|\s)(?:-[nlcofpUdhs]|--(?:namespace|selector|container|context|output|patch|type|field-selector|filename|from|to|host|port|user|name|project|region|zone|cluster))\s*$/;
