// Run by the npm scripts before anything else, on whatever Node the machine has: plain JavaScript, no dependency.
//   node server/ready.mjs [web] [PROGRAM.ts [ARGUMENT …]]
// installs what the lockfile asks for when it is not there, builds the web when it is stale (`web`), then runs the program on
// the Node that was installed: the shell that called us may still remember the machine's own. Of all packages only `node` runs
// an install script, which fetches that Node.
// What serves is started by `exec node server/ready.mjs …`: npm tells signals to the shell that it runs the script in, and a
// shell passes none of them on. Where the shell knows no `exec`, as on Windows, the other side of `||` does the same.
import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Runs a step whole, showing its output only when it fails. */
function run(what, command, args) {
  console.log(`${what}…`)
  try {
    execFileSync(command, args, { cwd: root, stdio: 'pipe', shell: process.platform === 'win32' })
  } catch (error) {
    console.error(String(error.stdout ?? ''), String(error.stderr ?? ''))
    console.error(`${what} failed: the lines above say why. Then run the same command again.`)
    process.exit(1)
  }
}

/** One hash over the given files' names, sizes and contents. */
function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    const full = join(root, path)
    if (!existsSync(full)) continue
    const files = statSync(full).isDirectory()
      ? readdirSync(full, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
          .sort()
      : [full]
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Does the step when what it depends on has changed since it last succeeded. */
function whenStale(mark, made, inputs, step) {
  const stamp = join(root, mark)
  const now = fingerprint(inputs)
  if (existsSync(join(root, made)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  step()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}

whenStale('node_modules/.vigie-installed', 'node_modules/.bin/node', ['package-lock.json'], () => {
  run('Installing the libraries (once)', npm, ['ci', '--no-audit', '--no-fund', '--include=dev', '--ignore-scripts'])
  run('Installing the runtime (once)', npm, ['rebuild', 'node'])
})
const wanted = process.argv.slice(2)
if (wanted[0] === 'web') {
  wanted.shift()
  whenStale('dist/.vigie-built', 'dist/web/index.html', ['web', 'shared', 'vite.config.ts', 'package-lock.json'], () =>
    run('Building the web', npm, ['run', 'build']),
  )
}
if (wanted.length > 0) {
  const runtime = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  // The program stops when this process ends, however it does: the channel between them then closes.
  // What was compiled is kept from one start to the next, which spares a start a third of its work.
  // The C library keeps what was freed apart for each thread, up to eight times as many as there are processors: two are enough.
  const env = {
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node-compile'),
    MALLOC_ARENA_MAX: '2',
    ...process.env,
  }
  // What is new in memory may take 16 MB, not the 128 that Node would let it grow to and keep: most of it is garbage at once.
  const program = spawn(runtime, ['--max-semi-space-size=8', ...wanted], {
    cwd: root,
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const stop = (signal) => program.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  program.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
  if (process.env.npm_lifecycle_event) stopWithParent(stop)
}

/** An npm that is killed, or hung up on, tells its script nothing: the script then has another parent. */
function stopWithParent(stop) {
  const npmOrItsShell = process.ppid
  setInterval(() => process.ppid !== npmOrItsShell && stop('SIGTERM'), 500).unref()
}
