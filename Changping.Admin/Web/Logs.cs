using Serilog;
using Serilog.Events;
using Serilog.Filters;

namespace Changping.Admin.Web;

public static class Logs
{
    // Cybersecurity Law art. 21 asks for six months; the rest is a margin.
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(200);

    public static void AddLogs(this IServiceCollection services, DataFolder folder) => services.AddSerilog(logs => logs
        .MinimumLevel.Information()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        // Warns at every first start that keys lie in clear text; the folder belongs to the service's account alone.
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
        // Warns with every page that is told twice to stay in no cache.
        .MinimumLevel.Override("Microsoft.AspNetCore.Antiforgery", LogEventLevel.Error)
        // What keeps the server from listening is the program's last sentence; its trace is in the file.
        .WriteTo.Logger(console => console
            .Filter.ByExcluding(entry => Listening.IsOfTheAddress(entry.Exception))
            // What the database refuses is told in a sentence; how it said so is in the file.
            .Filter.ByExcluding(Matching.FromSource("Microsoft.EntityFrameworkCore"))
            .WriteTo.Console(new LogLines()))
        .WriteTo.File(
            new LogLines(),
            Path.Combine(folder.Logs, "changping-.log"),
            rollingInterval: RollingInterval.Day,
            retainedFileCountLimit: null,
            retainedFileTimeLimit: Kept));
}
