/** Why a figure moved: `undo`: an import was undone; `version`: a new release of Vigie judges otherwise. */
export const restatementCauses = ['import', 'settings', 'undo', 'version'] as const
