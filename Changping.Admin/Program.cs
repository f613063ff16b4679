using Changping.Admin.Web;

var app = WebHost.Build(args);
await app.PrepareDatabaseAsync();
app.AnnounceAddress();
await app.RunAsync();
