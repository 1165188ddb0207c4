/**
 * Gives a process that renders requests, answers and headers of a few lines. Node loads its whole `fetch` with the first
 * `Request` (0.2 s a process), and Astro's one request (app.ts) asks nothing of it. For processes that do nothing else.
 */
export function useLeanFetch(): void {
  // Plain assignment: to define them anew, Node would first load what they replace.
  Object.assign(globalThis, { Headers: LeanHeaders, Request: LeanRequest, Response: LeanResponse });
}

class LeanHeaders extends Map<string, string> {
  constructor(headers: Record<string, string> | Iterable<[string, string]> = {}) {
    super(Symbol.iterator in headers ? headers : Object.entries(headers));
  }
  append(name: string, value: string): void {
    this.set(name, value);
  }
}

class LeanRequest {
  readonly method = 'GET';
  readonly headers = new LeanHeaders();
  readonly url: string;
  constructor(url: string) {
    this.url = url;
  }
}

class LeanResponse {
  readonly body: unknown;
  readonly status: number;
  readonly headers: LeanHeaders;
  constructor(body: unknown = null, { status = 200, headers = {} } = {}) {
    this.body = body;
    this.status = status;
    this.headers = new LeanHeaders(headers);
  }
}
