using Changping.Admin.CommandLine;
using Changping.Admin.Web;

if (CommandLineProgram.Takes(args))
{
    return await CommandLineProgram.RunAsync(args, OfficeHost.Open);
}

var app = WebHost.Build(args);
await app.PrepareDatabaseAsync();
app.AnnounceAddress();
await app.RunAsync();
return 0;
