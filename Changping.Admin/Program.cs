using Changping.Admin.CommandLine;
using Changping.Admin.Store;
using Changping.Admin.Web;

OwnFiles.Restrict();

return CommandLineProgram.Takes(args)
    ? await CommandLineProgram.RunAsync(args, OfficeHost.Open, OfficeHost.OpenApart)
    : await WebProgram.RunAsync(args);
