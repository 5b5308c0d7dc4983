// The back office's style sheet: blue-grey and small type.

export const officeStyle = `
* { box-sizing: border-box; }
html, body { height: 100%; }
body { margin: 0; background: #eef2f6; color: #333d49; font: 12px/1.6 "Microsoft YaHei", SimSun, "Noto Sans CJK SC", sans-serif; }
a { color: #1c5a96; text-decoration: none; }
a:hover { text-decoration: underline; }
input, select, textarea, button { font: inherit; color: inherit; }
.btn { display: inline-block; height: 26px; padding: 0 14px; line-height: 24px; border: 1px solid #b4c2d0; border-radius: 2px; background: linear-gradient(#fff, #e6edf4); color: #33475b; cursor: pointer; vertical-align: middle; }
.btn:hover { border-color: #7f9ab5; text-decoration: none; }
.btn.primary { border-color: #2f638f; background: linear-gradient(#5b90bd, #38709f); color: #fff; }
.shell { display: grid; grid: 52px 1fr 24px / 200px 1fr; height: 100vh; overflow: hidden; }
.bar { grid-column: 1 / 3; display: flex; align-items: center; padding: 0 16px; background: linear-gradient(#4a6f92, #34567a); color: #fff; }
.bar b { font-size: 17px; letter-spacing: 1px; }
.bar b span { margin-left: 10px; padding-left: 10px; border-left: 1px solid #87a5c2; font-size: 14px; font-weight: normal; }
.bar ul { display: flex; gap: 2px; margin: 0 0 0 44px; padding: 0; list-style: none; align-self: stretch; }
.bar ul a { display: block; padding: 0 18px; line-height: 52px; font-size: 13px; }
.bar ul a:hover { background: #2a486a; }
.bar a { color: #fff; }
.bar p { margin-left: auto; color: #d5e2ee; }
.left { overflow: auto; background: #f7f9fb; border-right: 1px solid #bccad8; }
.left h2 { margin: 0; padding: 0 12px; background: linear-gradient(#e3ebf3, #d2dee9); border-bottom: 1px solid #bccad8; font-size: 12px; line-height: 28px; color: #2c4a68; }
.tree, .tree ul { margin: 0; padding: 0; list-style: none; }
.tree { padding: 6px 0 16px 10px; }
.tree ul { margin-left: 7px; border-left: 1px dotted #a9b8c7; }
.tree li { padding-left: 12px; line-height: 22px; position: relative; }
.tree ul > li::before { content: ""; position: absolute; left: 0; top: 11px; width: 9px; border-top: 1px dotted #a9b8c7; }
.tree a { color: #333d49; }
.folder { color: #2c4a68; font-weight: bold; }
.folder::before { content: "▾ "; color: #7d93a9; }
#main { width: 100%; height: 100%; border: 0; background: #fff; }
.status { grid-column: 1 / 3; padding: 0 14px; background: #dde6ee; border-top: 1px solid #bccad8; line-height: 23px; color: #61758a; }
.list { background: #fff; }
.place { padding: 0 14px; background: #f2f6fa; border-bottom: 1px solid #d4dee8; line-height: 30px; color: #55697d; }
.seek { display: flex; align-items: center; gap: 8px; padding: 10px 14px; }
.seek select, .seek input[type=text] { height: 26px; border: 1px solid #b9c6d3; padding: 0 6px; background: #fff; }
.seek .primary { margin-left: auto; padding: 0 22px; }
.grid { width: calc(100% - 28px); margin: 0 14px; border-collapse: collapse; table-layout: fixed; }
.grid th { background: linear-gradient(#eff4f8, #dfe8f0); border: 1px solid #c8d4e0; line-height: 28px; color: #2c4a68; }
.grid td { border: 1px solid #dbe3eb; padding: 4px 7px; text-align: center; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.grid tr:hover td { background: #f3f8fc; }
.grid .name { text-align: left; }
.none { color: #8393a3; line-height: 90px; }
.draft { color: #a65b00; }
.done { color: #2d7a46; }
.pages { padding: 10px 14px; text-align: right; color: #61758a; }
.layui-layer { position: fixed; inset: 0; display: flex; flex-direction: column; background: #fff; }
.layui-layer-title { display: flex; justify-content: space-between; padding: 0 14px; background: linear-gradient(#5b7d9e, #46688a); color: #fff; line-height: 32px; }
.layui-layer-title a { color: #fff; font-size: 18px; }
.layui-layer iframe { flex: 1; width: 100%; border: 0; }
.article { background: #fff; padding-bottom: 46px; height: auto; }
.alone { display: none; justify-content: space-between; padding: 0 14px; background: linear-gradient(#5b7d9e, #46688a); color: #fff; line-height: 36px; }
.top .alone { display: flex; }
.alone a { color: #fff; }
.form { width: calc(100% - 24px); margin: 12px; border-collapse: collapse; }
.form th { width: 84px; padding: 5px 10px; background: #f1f5f9; border: 1px solid #d4dee8; text-align: right; font-weight: normal; color: #44586c; white-space: nowrap; }
.form th i { color: #c03030; font-style: normal; }
.form td { padding: 5px 8px; border: 1px solid #d4dee8; }
.form input[type=text], .form select { width: 240px; height: 26px; padding: 0 6px; border: 1px solid #b9c6d3; background: #fff; }
.form input.long { width: 100%; font-size: 14px; }
.form textarea { width: 100%; border: 1px solid #b9c6d3; }
label.btn { position: relative; overflow: hidden; }
label.btn input { position: absolute; inset: 0; opacity: 0; cursor: pointer; }
#attachments label { display: block; color: #1c5a96; }
.default { position: absolute; left: -999px; }
.foot { position: fixed; left: 0; right: 0; bottom: 0; display: flex; gap: 10px; justify-content: center; padding: 8px; background: #e8eef4; border-top: 1px solid #c3cfdb; }
.foot .btn { height: 28px; line-height: 26px; padding: 0 26px; }
.helper { position: absolute; left: -999px; width: 1px; height: 1px; border: 0; }
.plain { background: #fff; }
.told { width: 520px; max-width: calc(100% - 32px); margin: 60px auto; border: 1px solid #c8d4e0; text-align: center; padding-bottom: 12px; }
.told h1 { margin: 0; background: #eaf0f6; font-size: 15px; line-height: 40px; color: #9a3412; }
.told.ok h1 { color: #1f6b3a; }
.told a { margin: 0 10px; }
.preview { max-width: 900px; margin: 20px auto; padding: 0 20px; font-size: 16px; line-height: 2; }
.preview h1 { font-size: 24px; text-align: center; }
.preview .mark { padding: 4px; background: #fff5df; color: #8a5300; text-align: center; }
.preview .info { color: #61758a; text-align: center; font-size: 13px; }
.signin { display: flex; align-items: center; justify-content: center; background: linear-gradient(#5b7d9e, #34567a); }
.signin form { width: 330px; padding: 12px 34px 22px; background: #fff; border-radius: 3px; }
.signin h1 { font-size: 17px; text-align: center; color: #34567a; }
.signin input[type=text], .signin input[type=password] { width: 180px; height: 26px; border: 1px solid #b9c6d3; padding: 0 6px; }
`;
