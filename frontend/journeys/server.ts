import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'

/** How many journeys run side by side; a third is slower, and live classes lose pictures, on two processors. */
export const WORKERS = 2
export const PASSWORD = 'rain-or-shine-we-learn'

/** Each worker has an administrator of its own, so that nobody else changes the language in the middle of a story. */
export const administrator = (worker: number) => ({ username: `root${worker}`, password: PASSWORD })
export const ADMIN = administrator(Number(process.env.TEST_PARALLEL_INDEX ?? 0))

export interface Server {
  url: string
  process: ChildProcess
  /** Ctrl-C. */
  stop: () => Promise<void>
}

/** The checkout. */
export const root = new URL('../..', import.meta.url).pathname

/** Starts the built jar as a person would, on a free port. */
export async function startServer(data: string, environment: Record<string, string> = {}): Promise<Server> {
  mkdirSync(data, { recursive: true })
  const home = execFileSync(`${root}bin/jdk25`, { encoding: 'utf8' }).trim()
  const cache = `${root}backend/target/xuefen.aot`
  const child = spawn(
    `${home}/bin/java`,
    [
      '--enable-native-access=ALL-UNNAMED',
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1', // stories are short: the second compiler would take more of the machine than it gives
      '-Xmx1g',
      '-Djava.awt.headless=true',
      ...(existsSync(cache) ? [`-XX:AOTCache=${cache}`] : []),
      '-jar',
      `${root}backend/target/backend-1.0-SNAPSHOT.jar`,
    ],
    {
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        XUEFEN_PORT: '0',
        XUEFEN_DATA: data,
        XUEFEN_ADMIN: ADMIN.username,
        XUEFEN_ADMIN_PASSWORD: ADMIN.password,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let log = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      log += chunk.toString()
      const ready = /(http:\/\/127\.0\.0\.1:\d+) {3}\(ready in/.exec(log)
      if (ready?.[1]) resolve(ready[1])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', () => reject(new Error(log)))
  })
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.on('exit', () => resolve())
      child.kill('SIGTERM')
    })
  return { url, process: child, stop }
}
