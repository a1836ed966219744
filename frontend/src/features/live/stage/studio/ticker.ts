/** Ticks in a worker: pages in the background are woken once a second only, and a class goes on there. */
let timer: ReturnType<typeof setInterval> | undefined
self.onmessage = (event: MessageEvent<number>) => {
  clearInterval(timer)
  if (event.data > 0) timer = setInterval(() => self.postMessage(0), event.data)
}
