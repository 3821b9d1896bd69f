import { Failure } from '../errors.ts'

/** What ends an upload whose sender has gone; nobody reads it. */
export const abandoned = () => new Failure('upload-incomplete')

/** Throws where whoever a signal stands for has gone. */
export function refuseAbandoned(gone: AbortSignal | undefined): void {
  if (gone?.aborted) throw abandoned()
}

/** What was promised, unless somebody goes while `isWaiting`: then it is refused at once, and not waited for. */
export function unlessGone<Result>(
  promised: Promise<Result>,
  gone: AbortSignal,
  isWaiting: () => boolean,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      if (isWaiting()) reject(abandoned())
    }
    gone.addEventListener('abort', leave, { once: true })
    promised.then(resolve, reject).finally(() => gone.removeEventListener('abort', leave))
  })
}
