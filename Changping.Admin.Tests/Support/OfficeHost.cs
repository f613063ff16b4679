using System.Security.Claims;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Encryption;
using Changping.Admin.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Changping.Admin.Tests.Support;

/// <summary>The web application composed as in earnest over a database of its own; nothing listens unless it is started.</summary>
public sealed class OfficeHost : IAsyncDisposable
{
    private readonly string _folder;

    /// <param name="demonstration">As a developer's first start: an empty machine shows the demonstration year.</param>
    /// <param name="time">Of an office at work; null for the machine's clock.</param>
    public OfficeHost(bool demonstration = false, TimeProvider? time = null)
        : this(NewFolder(), demonstration, time)
    {
    }

    private OfficeHost(string folder, bool demonstration, TimeProvider? time, params string[] arguments)
    {
        _folder = folder;
        Application = WebHost.Build(
            ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Data:Root", _folder, "--Demonstration", demonstration ? "true"
                : "false", .. arguments], time);

        // Each office makes ten accounts, and each test signs in: hashed in earnest, passwords took a tenth of all tests' time.
        var hashing = Application.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value;
        (RoundsInEarnest, hashing.IterationCount) = (hashing.IterationCount, 1_000);
    }

    /// <summary>By how many rounds the program keeps a password where no test hurries it.</summary>
    public int RoundsInEarnest { get; }

    private static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("changping-").FullName;
        foreach (var source in SourceTree.DataFiles("policy", "reference", "templates"))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(SourceTree.DataDirectory, source));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(source, copy);
        }

        // One key in a run of the tests: EF keeps a model, with its compiled queries, for each.
        var keys = Directory.CreateDirectory(Path.Combine(folder, "run", "keys")).FullName;
        var shared = ColumnKeys.In(Path.Combine(SourceTree.DataDirectory, "run", "keys"));
        var file = shared.FileOf(shared.UseOwn());
        File.Copy(file, Path.Combine(keys, Path.GetFileName(file)));
        return folder;
    }

    /// <summary>The program's log so far.</summary>
    public IReadOnlyList<string> LogLines()
    {
        var lines = new List<string>();
        foreach (var path in Directory.GetFiles(Application.Services.GetRequiredService<DataFolder>().Logs))
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            lines.AddRange(reader.ReadToEnd().Split('\n'));
        }

        return lines;
    }

    public WebApplication Application { get; }

    public string DatabaseFile => Application.Services.GetRequiredService<DataFolder>().Database;

    public static async Task<OfficeHost> WithDemoAccountsAsync()
    {
        var host = new OfficeHost();
        await host.Application.PrepareDatabaseAsync();
        return host;
    }

    /// <summary>Listens on a free port, with the demonstration's accounts and nothing else in its database.</summary>
    /// <param name="arguments">Further settings, as on the command line.</param>
    public static async Task<OfficeHost> ListeningAsync(TimeProvider time, params string[] arguments)
    {
        var host = new OfficeHost(NewFolder(), demonstration: false, time, arguments);
        await host.Application.PrepareDatabaseAsync();
        await host.Application.StartAsync();
        return host;
    }

    /// <summary>The same office after its server was stopped and started anew, on another port.</summary>
    public async Task<OfficeHost> RestartAsync(TimeProvider time)
    {
        await Application.StopAsync();
        await Application.DisposeAsync();
        var anew = new OfficeHost(_folder, demonstration: false, time);
        await anew.Application.PrepareDatabaseAsync();
        await anew.Application.StartAsync();
        return anew;
    }

    /// <summary>A demonstration account as the one who acts.</summary>
    public async Task<Actor> ActorAsync(string userName)
    {
        await using var scope = Application.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CurrentUser>().ActorAsync(await PrincipalAsync(scope.ServiceProvider, userName));
    }

    /// <summary>Signed in as a cookie would have it, with a session of its own.</summary>
    internal static async Task<ClaimsPrincipal> PrincipalAsync(IServiceProvider services, string userName)
    {
        var user = (await services.GetRequiredService<UserManager<AppUser>>().FindByNameAsync(userName))!;
        var principal = await services.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(user);
        var (session, now) = (Guid.CreateVersion7(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(SessionBook.Claim, session.ToString()));
        await services.GetRequiredService<SessionBook>().OpenAsync(
            new UserSession { Id = session, KeyHash = $"{session}", UserId = user.Id, Ticket = [], OpenedAt = now, SeenAt = now }, default);
        services.GetRequiredService<SessionBook>().Confirm(session);
        return principal;
    }

    public async Task<T> AskAsync<T>(Func<IServiceProvider, Task<T>> question)
    {
        await using var scope = Application.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider);
    }

    public Task DoAsync(Func<IServiceProvider, Task> deed) => AskAsync(async services =>
    {
        await deed(services);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
