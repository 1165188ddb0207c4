/**
 * Plain objects in place of the Fetch API, in processes that do nothing but render. Astro answers every page with a
 * `Response` of three `Headers`; Node's own check, copy and stream what here is one finished string, and took a quarter
 * of the rendering (docs/decisions/0001). Only what Astro asks of them is here; `mangdao dev` renders with Node's own,
 * and a test holds both to the same bytes.
 */
export function usePlainFetch(): void {
  Object.assign(globalThis, { Headers: PlainHeaders, Request: PlainRequest, Response: PlainResponse });
}

type HeadersLike = Iterable<readonly [string, string]> | Readonly<Record<string, string>>;

class PlainHeaders {
  readonly #values = new Map<string, string>();
  constructor(init: HeadersLike = {}) {
    for (const [name, value] of Symbol.iterator in init ? init : Object.entries(init)) this.set(name, value);
  }
  get(name: string): string | null {
    return this.#values.get(name.toLowerCase()) ?? null;
  }
  set(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value);
  }
  append(name: string, value: string): void {
    const before = this.get(name);
    this.set(name, before === null ? value : `${before}, ${value}`);
  }
  has(name: string): boolean {
    return this.#values.has(name.toLowerCase());
  }
  delete(name: string): void {
    this.#values.delete(name.toLowerCase());
  }
  entries(): IterableIterator<[string, string]> {
    return this.#values.entries();
  }
  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }
}

class PlainRequest {
  readonly method = 'GET';
  readonly headers = new PlainHeaders();
  readonly url: string;
  constructor(url: URL) {
    this.url = url.href;
  }
}

interface PlainInit {
  status?: number;
  statusText?: string;
  headers?: HeadersLike;
}

class PlainResponse {
  readonly body: string | Uint8Array<ArrayBuffer> | null;
  readonly status: number;
  readonly statusText: string;
  readonly headers: PlainHeaders;
  constructor(
    body: string | Uint8Array<ArrayBuffer> | null,
    { status = 200, statusText = '', headers }: PlainInit = {},
  ) {
    this.body = body;
    this.status = status;
    this.statusText = statusText;
    this.headers = headers instanceof PlainHeaders ? headers : new PlainHeaders(headers);
  }
  async text(): Promise<string> {
    return typeof this.body === 'string' ? this.body : new TextDecoder().decode(this.body ?? new Uint8Array());
  }
  async arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, byteLength } =
      typeof this.body === 'string' ? new TextEncoder().encode(this.body) : (this.body ?? new Uint8Array());
    return byteLength === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + byteLength);
  }
}
