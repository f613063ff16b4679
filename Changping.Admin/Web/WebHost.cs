using System.Globalization;
using System.Security.Authentication;
using Changping.Admin.Components;
using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Layout;
using Changping.Admin.Components.Lists;
using Changping.Admin.Demonstration;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Administration.Backups;
using Changping.Admin.Features.Administration.DocumentTemplates;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Overview.Imports;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.EntityFrameworkCore;
using MudBlazor;
using MudBlazor.Services;

namespace Changping.Admin.Web;

/// <summary>The web application put together: services first, then what a request passes through.</summary>
public static class WebHost
{
    /// <summary>The published program's own folder, from wherever it is started; while developing, the project's.</summary>
    public static string? ContentRoot { get; } =
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;

    /// <param name="args">As the program was called; <see cref="DemoToday"/> among them.</param>
    /// <param name="time">What the office takes for the present; null: the machine's own clock.</param>
    /// <exception cref="WrongUseException">Another day was asked for where that is not possible.</exception>
    public static WebApplication Build(string[] args, TimeProvider? time = null)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("zh-CN");

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = ContentRoot,
        });
        if (DemoToday.Of(args, builder.Environment.IsDevelopment()) is { } today)
        {
            time = DemoToday.Clock(today, time ?? TimeProvider.System);
        }

        var folder = DataFolder.Find(builder.Configuration, builder.Environment.ContentRootPath);
        WritableFolder.Ensure(folder.Run, "环境变量 Data__Run");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ConfigureHttpsDefaults(https => https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13);
        });
        builder.Services.AddLogs(folder);
        builder.Services.AddOffice(folder, time);
        builder.Services.AddDataProtection().SetApplicationName("changping").PersistKeysToFileSystem(new DirectoryInfo(folder.Keys))
            .UseCryptographicAlgorithms(new() { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        builder.Services.AddSystemd();
        builder.Services.AddWindowsService(service => service.ServiceName = "Changping.Admin");
        builder.Services.AddHostedService<Upkeep>();
        builder.Services.AddHostedService<IdleMemory>();
        builder.Services.AddHostedService<BackupClock>();
        builder.Services.AddAccounts();
        builder.Services.AddAccountUseCases();
        builder.Services.AddProvider(builder.Configuration);
        builder.Services.AddSignInLimits();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusedRequests>();
        builder.Services.AddHostedService<SessionWatch>();
        builder.Services.AddForwarded(builder.Configuration);
        builder.Services.AddSecureTransport(builder.Configuration);
        builder.Services.AddOfficeMetrics(builder.Configuration);
        builder.Services.AddScreens();
        builder.Services.AddSingleton(provider => new FrameFacts(HoldsDemonstration(provider)));

        var app = builder.Build();
        app.Services.GetRequiredService<OfficeMeter>().Watch(app.Services.GetRequiredService<OpenWindows>());
        app.UseRequestPath();
        return app;
    }

    /// <summary>Asked once, when the first page is shown.</summary>
    private static bool HoldsDemonstration(IServiceProvider services)
    {
        using var context = services.GetRequiredService<IDbContextFactory<AdminDbContext>>().CreateDbContext();
        return DemoMark.IsIn(context);
    }

    private static void AddScreens(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DisconnectedCircuitMaxRetained = 50;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10);
        }).AddHubOptions(hub =>
        {
            hub.MaximumReceiveMessageSize = 128 * 1024;

            // The browser takes the line for dead after five of them (forms.js); it may itself be slow to speak while its tab is in the background.
            hub.KeepAliveInterval = TimeSpan.FromSeconds(2);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(90);
        });

        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.TopCenter;
            mud.SnackbarConfiguration.VisibleStateDuration = 5000;
            mud.SnackbarConfiguration.ShowTransitionDuration = mud.SnackbarConfiguration.HideTransitionDuration = 150;
        });
        services.AddTransient<MudLocalizer, ChineseMudLocalizer>();
        services.AddScoped<ListAddresses>();
        services.AddScoped<NavigationCounts>();
        services.AddScoped<INavigationCounter, BadgeCounter>();
        services.AddTransient<CommandRunner>();
        services.AddSingleton<RunningImports>();
    }

    private static void UseRequestPath(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error",
                CreateScopeForErrors = true,

                // What the browser sent wrongly, such as a form that is too long, is no error of the server.
                StatusCodeSelector = error => error is BadHttpRequestException wrong ? wrong.StatusCode : StatusCodes.Status500InternalServerError,
            });
        }

        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseSecureTransport();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseSignInLimits();
        app.UseAuthentication();
        app.UseCallerAddress();
        app.UsePasswordChangeGate();
        app.UseAuthorization();
        app.UseWindowLimits();
        app.UseAntiforgery();

        app.MapStaticAssets().AllowAnonymous();
        app.MapSignOut();
        app.MapProvider();
        app.MapFiles();
        app.MapHealth();
        app.MapBackups();
        app.MapStoredFiles();
        app.MapDocumentTemplates();
        app.MapFaultyRows();
        app.MapSkippedRows();
        app.MapBatchWorkbook();

        // Compressing personal data beside foreign text in one frame would let its length tell about it.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true);
    }
}
