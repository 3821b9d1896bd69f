import { defineAsyncComponent, type Component } from 'vue'
import { speakWhole } from '../../words/speech.ts'

/**
 * What a first visit to a contract that has figures does without, or that is shown on demand: loaded where it is shown, with
 * the rest of the words.
 */
const later = (load: () => Promise<{ readonly default: Component }>) =>
  defineAsyncComponent(async () => (await Promise.all([load(), speakWhole()]))[0])

export const HelpOverlay = later(() => import('../shell/HelpOverlay.vue'))
/** At the foot of the scorecard, in words that it has. */
export const RestatementLog = defineAsyncComponent(() => import('../scorecard/RestatementLog.vue'))
export const BacklogLine = defineAsyncComponent(() => import('../scorecard/BacklogLine.vue'))
export const PenaltiesWaiting = later(() => import('../penalty/PenaltiesWaiting.vue'))
export const EmptyContract = later(() => import('./EmptyContract.vue'))
export const FirstSteps = later(() => import('./FirstSteps.vue'))
export const Welcome = later(() => import('./Welcome.vue'))
export const SampleBanner = later(() => import('./SampleBanner.vue'))
