import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { file } from './acts'
import { root } from './server'

/** What the trainer brings along: from the shared data where they are, else made here. */

const SHARED = `${root}../shared/data`

/** A video of 30 seconds: a film, or a moving picture drawn by the server's own FFmpeg. */
export function recording(folder: string): string {
  const film = `${SHARED}/media/big_buck_bunny_480p_30s.mp4`
  if (existsSync(film)) return film
  const made = `${folder}/recording.mp4`
  mkdirSync(folder, { recursive: true })
  const home = execFileSync(`${root}bin/jdk25`, { encoding: 'utf8' }).trim()
  execFileSync(`${home}/bin/java`, ['-cp', `${root}backend/target/lib/*`, `${root}frontend/journeys/Clip.java`, made])
  return made
}

/** An answer: the options to choose as far as they are offered, or what to type. */
export type Answer = string[] | string

export interface Paper {
  /** A GIFT file, by its path or as made here. */
  gift: string | ReturnType<typeof file>
  /** Questions it brings, and such as no quiz here can ask. */
  asked: number
  refused: number
  /** What is right, by the beginning of the question. */
  key: [question: string, answer: Answer][]
}

const OWN = `// What a courier should know at a crossing, and two questions a machine cannot mark.
::说说看:: 你怎样停车？ {}

::连一连:: 标志和含义 { =红灯 -> 停 =绿灯 -> 行 =黄灯 -> 等 }

::右转:: 大货车右转时，骑手应当停在哪里？
{ =路口后方，看得见后视镜的地方 # 对，让司机看得见你。 ~车头右侧 # 那里是盲区。 ~两车之间 }

::盲区:: 哪些地方是货车的盲区？
{ ~%50%车头右侧 ~%50%车尾正后方 ~%-100%对面的人行道 }

::戴头盔:: 短途送餐也要戴头盔。{T}

::限速:: 电动自行车最高时速是多少公里？{#25:0}

::报警:: 交通事故报警拨打哪个号码？{ =122 =%50%110 }
`

/** A quiz of five kinds of question in one file; matching and essays are in it and refused. */
export function paper(): Paper {
  const moodle = `${SHARED}/packages/gift/questions.gift.txt`
  if (!existsSync(moodle))
    return {
      gift: file('路口安全.gift', OWN),
      asked: 5,
      refused: 2,
      key: [
        ['大货车右转', ['路口后方，看得见后视镜的地方']],
        ['哪些地方是货车的盲区', ['车头右侧', '车尾正后方']],
        ['短途送餐', ['对']],
        ['电动自行车', '25'],
        ['交通事故', '122'],
      ],
    }
  return {
    gift: moodle,
    asked: 7,
    refused: 2,
    key: [
      ["What's between orange and green in the spectrum?", ['yellow', 'off-beige']],
      ['What is a number from 1 to 5?', '3'],
      ['Which is the best animal?', 'Frog'],
      ['42 is the Absolute Answer', ['错']],
      ['TSL is blablabla.', ['对']],
    ],
  }
}
