// The portal's log-in page, also where two of the columns end.

/** A page with a password field and nothing to read. */
export const loginPage = `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>用户登录_统一身份认证</title>
<link rel="icon" href="/images/icon.svg"><link rel="stylesheet" href="/css/portal.css"></head>
<body class="login">
<form action="/login" method="post">
<h1>统一身份认证</h1>
<p>您访问的内容需要登录后查看。</p>
<label>用户名<input type="text" name="username" autocomplete="off"></label>
<label>密　码<input type="password" name="password" autocomplete="off"></label>
<input type="submit" value="登　录">
<p class="back"><a href="/">返回首页</a></p>
</form>
</body>
</html>`;
