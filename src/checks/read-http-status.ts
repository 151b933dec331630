/**
 * The status of the last response in what `curl -i`, `-I`, `-v` or `-w '%{http_code}'` printed: the last status line
 * (RFC 9112; `HTTP/2 200`), for redirects and `100 Continue` print several. Where the whole output is three digits it
 * is that. Null where there is none.
 */
export function readHttpStatus(output: string): number | null {
  const lines = [...output.matchAll(/^(?:< )?[ \t]*HTTP\/\d(?:\.\d)? +(\d{3})(?:\s|$)/gm)];
  const last = lines.at(-1)?.[1] ?? /^\s*([1-5]\d\d)\s*$/.exec(output)?.[1];
  return last === undefined ? null : Number(last);
}
