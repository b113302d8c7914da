// The player without a face. A skin shows `Player.getState()` and calls `Player.dispatch()`.
export { chapterAt } from './chapters';
export { createEngine } from './create-engine';
export type { Engine, Level, Track } from './engine';
export type { ExperienceReport, ExperienceSample } from './experience';
export { intentOf, SHORTCUTS, type Intent, type Shortcut } from './keyboard';
export type { Cap, PlayerState, Quality, Stats, Tracks } from './mediator';
export type { PlayerProblem, ProblemCode } from './player-problem';
export { showPreview, type Preview } from './preview';
export { PreferenceStore } from './preferences';
export { RATES, type Request } from './requests';
export { ResumePoints } from './resume-points';
export { BrowserScreen, type Presence, type Screen } from './screen';
export type { Film, Phase } from './screening';
export { Player, type PlayerParts } from './store';
export { thumbnailAt, type Storyboard, type Thumbnail } from './storyboard';
export type { Chapter, Heartbeat, RunningStream, StartedStream, StreamService } from './stream-service';
