using Changping.Admin.CommandLine;
using Changping.Admin.Web;

return CommandLineProgram.Takes(args)
    ? await CommandLineProgram.RunAsync(args, OfficeHost.Open)
    : await WebProgram.RunAsync(args);
