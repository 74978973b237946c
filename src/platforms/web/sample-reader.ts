/** Stands for whoever asked for the samples that a new chat begins with. */
export const SAMPLE_READER = 'welcome'
