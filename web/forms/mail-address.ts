/** Whether a text looks like an e-mail address; the server looks closer. */
export const isMailAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
