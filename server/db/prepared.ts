import type { Db } from './client.ts'

/** A query that is built and prepared once for each connection, and not anew each time: for what every request asks. */
export function preparedOnce<Query>(prepare: (orm: Db['orm']) => Query): (db: Db) => Query {
  const kept = new WeakMap<Db, Query>()
  return (db) => {
    const query = kept.get(db) ?? prepare(db.orm)
    kept.set(db, query)
    return query
  }
}
