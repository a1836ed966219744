// Sets theme and language before the first paint. A file of its own, so that the content security policy needs no inline script.
;(function () {
  var root = document.documentElement
  var theme = null
  var locale = null
  try {
    theme = localStorage.getItem('xuefen.theme')
    locale = localStorage.getItem('xuefen.locale')
  } catch {
    // Storage may be forbidden; the defaults hold.
  }
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.lang = (locale || (/^zh/i.test(navigator.language) ? 'zh' : 'en')) === 'en' ? 'en' : 'zh-CN'
})()
