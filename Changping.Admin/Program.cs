using Changping.Admin.CommandLine;
using Changping.Admin.Data;
using Changping.Admin.Web;

if (CommandLineProgram.Takes(args))
{
    return await CommandLineProgram.RunAsync(args, OfficeHost.Open);
}

var app = WebHost.Build(args);
try
{
    await app.PrepareDatabaseAsync();
}
catch (DatabaseRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}

app.AnnounceAddress();
await app.RunAsync();
return 0;
