/** Texts about who reads, and about changing in words. */
export const readingMessages = {
  reading: {
    reading: 'Read by rules; {{model}} is reading along',
    read: 'Read by rules and {{model}}',
    nothing: 'Read by rules alone: {{message}}',
    notTaken: 'Read by {{model}} and not taken',
    notTakenOne: '{{field}} {{value}}, from “{{quote}}”: {{reason}}',
    notTakenMore: 'And {{number}} more.',
    byModel: '{{quote}}, read by the model',
    byBoth: '{{quote}}, both readers',
  },
} as const;
