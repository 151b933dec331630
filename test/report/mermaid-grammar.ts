/** Every line that a chart of ours may hold: an unquoted sign of the document in it would match none. */
export const mermaidLine =
  /^(?:flowchart TD| {2}s\d+\["[^"`<>]*<br\/>[^"`<>]*"\](?::::\w+)?| {2}c\d+\{"[^"`<>]*"\}| {2}\w+ --> \w+| {2}\w+ (?:-->|-\.->)\|"[^"`<>]*"\| \w+| {2}stop\(\["STOP"\]\)| {2}classDef .*|)$/;
