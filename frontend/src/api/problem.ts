/** One field's refusal inside a problem. */
export interface FieldProblem {
  field: string
  code: string
  detail: string
}

/** An answer that is not a success, as RFC 9457 has it, with the server's stable code and a sentence for the reader. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldProblem[] = [],
    readonly args: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code} (${status}): ${detail}`)
  }

  /** The sentence that belongs beside the named field, if the server said one. */
  fieldError(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.detail
  }

  /** True when the server could not be reached or says that it cannot answer now. */
  get unreachable(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

const NETWORK = 'network.unreachable'

export function networkProblem(): Problem {
  return new Problem(0, NETWORK, '')
}

/** Makes a problem of whatever came back: a problem document, another body, or nothing. */
export function toProblem(status: number, body: unknown): Problem {
  if (typeof body !== 'object' || body === null) return new Problem(status, `http.${status}`, '')
  const raw = body as Record<string, unknown>
  const errors = Array.isArray(raw.errors) ? raw.errors.flatMap(fieldProblem) : []
  return new Problem(
    status,
    text(raw.code) ?? `http.${status}`,
    text(raw.detail) ?? text(raw.title) ?? text(raw.message) ?? '',
    errors,
    typeof raw.args === 'object' && raw.args !== null ? (raw.args as Record<string, unknown>) : {},
  )
}

export function asProblem(fault: unknown): Problem {
  return fault instanceof Problem ? fault : networkProblem()
}

function fieldProblem(raw: unknown): FieldProblem[] {
  if (typeof raw !== 'object' || raw === null) return []
  const { field, code, detail } = raw as Record<string, unknown>
  return [{ field: text(field) ?? '', code: text(code) ?? '', detail: text(detail) ?? '' }]
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
