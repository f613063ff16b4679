using Changping.Admin.Demonstration;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Policies;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Web;

/// <summary>What must stand before the first request: the data files, the database in its current shape, the roles, and for a demonstration its accounts.</summary>
public static class OfficeStart
{
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        var files = Task.Run(() => ReadDataFiles(app.Services));
        await DatabaseStart.EnsureReadyAsync(app.Services.GetRequiredService<IDbContextFactory<AdminDbContext>>());
        await app.Services.GetRequiredService<PolicyStart>().EnsureAsync();
        await app.Services.GetRequiredService<ListingStart>().EnsureAsync();
        await using var scope = app.Services.CreateAsyncScope();
        await RoleStore.EnsureAsync(scope.ServiceProvider);
        await files;

        if (app.Environment.IsDevelopment())
        {
            await DemoAccounts.EnsureAsync(scope.ServiceProvider);
            await ShowDemonstrationAsync(app);
        }
    }

    /// <summary>Beside the database: a fault in one is told now, and not to whoever comes first.</summary>
    private static void ReadDataFiles(IServiceProvider services)
    {
        services.GetRequiredService<PolicyFiles>();
        services.GetRequiredService<ReferenceFiles>();
    }

    /// <summary>On an empty machine, unless <c>Demonstration</c> is configured false.</summary>
    private static async Task ShowDemonstrationAsync(WebApplication app)
    {
        var year = app.Services.GetRequiredService<DemoYear>();
        if (app.Configuration.GetValue("Demonstration", defaultValue: true) && await year.CanRunAsync(app.Lifetime.ApplicationStopping))
        {
            await year.RunAsync(app.Lifetime.ApplicationStopping);
        }
    }
}
