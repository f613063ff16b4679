using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Experts;
using Changping.Admin.Office;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Admin.Tests.Benchmarks;
using Changping.Admin.Tests.Support;
using Changping.Admin.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Load;

/// <summary>The demonstration year with thousands of experts more, and an account for every officer; in a folder of its own, for a server to be
/// started over.</summary>
internal sealed class LoadOffice : IDisposable
{
    /// <summary>As many of each kind of record are opened in turn.</summary>
    private const int Opened = 500;

    public string Run { get; } = Directory.CreateTempSubdirectory("load-").FullName;

    public Records Records { get; private set; } = null!;

    public static string UserOf(int officer) => $"officer{officer}";

    public static async Task<LoadOffice> MakeAsync(int officers, int experts)
    {
        var office = new LoadOffice();
        await using (var app = WebHost.Build(["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Data:Root",
            SourceTree.DataDirectory, "--Data:Run", office.Run]))
        {
            await app.PrepareDatabaseAsync();
            await ImportAsync(app.Services, experts);
            await using var scope = app.Services.CreateAsyncScope();
            await AddAccountsAsync(scope.ServiceProvider, officers);
            office.Records = await ReadAsync(scope.ServiceProvider.GetRequiredService<AdminDbContext>());
        }

        SqliteConnection.ClearAllPools();
        return office;
    }

    public void Dispose() => Directory.Delete(Run, recursive: true);

    private static async Task ImportAsync(IServiceProvider services, int experts)
    {
        var (import, officer) = (services.GetRequiredService<ExpertImport>(), DemoAccounts.All.First(account => account.Role == Role.Officer).Actor);
        var rows = BigRegister.Rows(experts).Select((row, index) => RegisterReader.Parse(index + 4, row, ExpertsRegister.Schema));
        await import.CommitAsync(officer, await import.PreviewAsync(officer, rows, "测试", null, default), skipFaulty: false, default);
    }

    /// <summary>All with the password of the demonstration, reckoned once: a hash is made to be slow.</summary>
    private static async Task AddAccountsAsync(IServiceProvider services, int officers)
    {
        var users = services.GetRequiredService<UserManager<AppUser>>();
        var model = (await users.FindByNameAsync(DemoAccounts.All[0].UserName))!;
        for (var officer = 1; officer <= officers; officer++)
        {
            var user = new AppUser
            {
                UserName = UserOf(officer),
                DisplayName = $"经办{officer}",
                Unit = model.Unit,
                PasswordSince = model.PasswordSince,
                PasswordHash = model.PasswordHash
            };
            (await users.CreateAsync(user)).OrThrow();
            (await users.AddToRoleAsync(user, nameof(Role.Officer))).OrThrow();
        }
    }

    private static async Task<Records> ReadAsync(AdminDbContext context) => new(
        await context.Nominations.OrderByDescending(nomination => nomination.Number).Select(nomination => nomination.Number).Take(Opened).ToListAsync(),
        await context.Projects.Select(project => project.Number).Take(Opened).ToListAsync(),
        await context.Enterprises.Select(enterprise => enterprise.CreditCode).Take(Opened).ToListAsync(),
        await context.Needs.Select(need => need.Number).Take(Opened).ToListAsync(),
        await context.Projects.Where(project => context.Appointments.Any(appointment => appointment.ProjectId == project.Id))
            .Select(project => project.Number).Take(Opened).ToListAsync());
}
