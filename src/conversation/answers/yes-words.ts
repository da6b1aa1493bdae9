/** How people say yes to "is it this one?": the words of a single proposed choice. */
export const YES_WORDS = ['đúng', 'phải', 'dạ', 'vâng', 'ok', 'có', 'ừ', 'yes', 'r', 'đúng rồi'] as const
