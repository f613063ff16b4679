using Changping.Admin.Components.Forms;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Administration.Verification;
using Microsoft.Extensions.Logging.Console;

namespace Changping.Admin.Web;

/// <summary>The office without its pages, for the command line: the same services, logs on standard error.</summary>
public static class OfficeHost
{
    /// <param name="database">Null: the configured file.</param>
    public static ServiceProvider Open(string? database) => Open(folder => database is null ? folder : folder with { Database = Path.GetFullPath(database) });

    /// <summary>Over a file whose folder takes all that is written: nothing of it is the office's.</summary>
    public static ServiceProvider OpenApart(string database) => Open(folder => folder with { Database = database, Run = Path.GetDirectoryName(database)! });

    private static ServiceProvider Open(Func<DataFolder, DataFolder> at)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        var folder = DataFolder.Find(configuration, AppContext.BaseDirectory);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logs => logs
            .AddFilter("Microsoft", LogLevel.Warning)

            // What the database refuses is told in a sentence, and a bug with its trace.
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None)
            .AddFilter(typeof(UserFacing).FullName, LogLevel.None)
            .AddFilter(typeof(VerifyRecords).FullName, LogLevel.None)
            .AddSimpleConsole(console => console.ColorBehavior = LoggerColorBehavior.Disabled)
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddOffice(at(folder));
        services.AddAccounts();
        services.AddAccountUseCases();
        return services.BuildServiceProvider();
    }
}
