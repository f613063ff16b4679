using System.Globalization;
using System.Reflection;
using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Lists;
using Changping.Admin.Demonstration;
using Changping.Admin.Features.Administration.Backups;
using Changping.Admin.Features.Administration.FirstSteps;
using Changping.Admin.Features.Administration.Verification;
using Changping.Admin.Features.Funds;
using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Funds.Budget;
using Changping.Admin.Features.Funds.Claims;
using Changping.Admin.Features.Funds.Forms;
using Changping.Admin.Features.Funds.OfProject;
using Changping.Admin.Features.Funds.Recoveries;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Features.Policies;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Projects.Openings;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Files;
using Changping.Admin.Files.Backups;
using Changping.Admin.Office;
using Changping.Admin.Office.Audit;
using Changping.Admin.Registers.Exports;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Store;
using Changping.Admin.Store.Encryption;
using Changping.Admin.Store.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Web;

/// <summary>What the pages and the command line share: the database, the policy, and every use case.</summary>
public static class OfficeSetup
{
    private static readonly Type[] Registers = [typeof(IRegisterImport), typeof(IRegisterExport)];

    /// <param name="time">Null: the machine's own.</param>
    /// <param name="hurried">As of <see cref="DataSetup.AddOfficeData"/>.</param>
    public static IServiceCollection AddOffice(this IServiceCollection services, DataFolder folder, TimeProvider? time = null, bool hurried = false)
    {
        services.AddSingleton(folder);
        services.AddSingleton(time ?? TimeProvider.System);
        services.AddSingleton<OfficeClock>();
        services.AddOfficeData(folder.Database, ColumnKeys.In(folder.Keys), new ChangeRecorder(), hurried);
        services.AddSingleton(_ => new OfficePresence(folder.Database));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<AccessRules>();
        services.AddSingleton<SessionBook>();
        services.AddSingleton<OldTraces>();
        services.AddSingleton<OfficeMeter>();
        services.AddSingleton<CommandTransaction>();
        services.AddSingleton(new AuditKeys(folder.Keys));
        services.AddSingleton(provider => new AuditHeads(
            Path.Combine(folder.Run, "audit-heads.log"), folder.Database, provider.GetRequiredService<AuditKeys>(),
            provider.GetRequiredService<OfficeClock>()));
        services.AddSingleton<SealStart>();
        services.AddSingleton(provider => new BackupPassphrase(provider.GetService<IConfiguration>()?["Backups:PassphraseFile"]));
        services.AddSingleton(provider =>
            new BackupShelf(PlanOf(folder, provider.GetService<IConfiguration>()) with { IsSealed = provider.GetRequiredService<BackupPassphrase>().IsSet }));
        services.AddSingleton<BackupPackage>();
        services.AddSingleton<OpenOffice>(provider => database =>
            OfficeAt(folder with { Database = database }, provider.GetRequiredService<TimeProvider>(), provider));
        services.AddSingleton(new OfficePlaces(folder.Root, folder.Run, folder.Database, folder.Keys, folder.Own, folder.Say()));
        services.AddSingleton(_ => PolicyFiles.Load(folder.Root));
        services.AddSingleton(_ => ReferenceFiles.Load(folder.Root));
        services.AddSingleton<PolicyLibrary>();
        services.AddSingleton<IClauseTexts, PolicyClauseTexts>();
        services.AddSingleton<IDaysOff, CalendarDays>();
        services.AddSingleton<UserFacing>();
        services.AddSingleton<NominationJudgement>();
        services.AddSingleton<PolicyStart>();
        services.AddSingleton<ListingStart>();
        services.AddSingleton(provider => new UploadFolder(Path.Combine(folder.Run, "uploads"), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ListExports>();
        services.AddScoped<CellTexts>();
        services.AddScoped<StandingTasks>();
        services.AddStoredFiles(folder);
        services.AddSingleton(new ProjectCard(typeof(ProjectFunds)));
        services.AddSingleton(new HomeCard(typeof(FirstStepsCard)));
        services.AddSingleton(new ServedOver(Https: false));
        services.AddTransient<IAfterProjectStep, ReleaseAfterStep>();
        services.AddTransient<IStepConsequences, MoneyAfterStep>();
        services.AddTransient<IStepConsequences, MoneyAfterEstablishment>();
        services.AddTransient<OwedGrants>();
        services.AddTransient<AuditProof>();
        services.AddTransient<SettleBatch>();
        services.AddTransient<RecoverableGrants>();
        services.AddTransient<Forecasts>();
        services.AddTransient<SubmissionCases>();
        services.AddTransient<RegisteredGaps>();
        services.AddTransient<EstablishmentCases>();
        services.AddTransient<ApplicationSteps>();
        services.AddTransient<ServiceSteps>();
        services.AddTransient<ProjectPapers>();
        services.AddTransient<SavedViews>();
        foreach (var form in InstrumentForm.All)
        {
            services.AddTransient<IRegisterExport>(provider => ActivatorUtilities.CreateInstance<PaymentExport>(provider, form));
        }

        services.AddTransient(provider => new DemoYear(
            provider.GetRequiredService<IDbContextFactory<AdminDbContext>>(),
            provider.GetRequiredService<OfficeClock>(),
            provider.GetRequiredService<UnfinishedFiles>(),
            (time, draft, papers) => OfficeAt(folder with { Database = draft }, time, provider, papers)));
        return services.AddUseCases();
    }

    /// <summary>Every night at half past one, thirty kept, beside the database; while developing only where it is asked for.</summary>
    private static BackupPlan PlanOf(DataFolder folder, IConfiguration? configuration) => new(
        Path.GetFullPath(configuration?["Backups:Folder"] ?? Path.Combine(folder.Run, "backups")),
        TimeOnly.TryParse(configuration?["Backups:At"], CultureInfo.InvariantCulture, out var at) ? at : new TimeOnly(1, 30),
        int.TryParse(configuration?["Backups:Keep"], CultureInfo.InvariantCulture, out var keep) && keep > 0 ? keep : 30,
        bool.TryParse(configuration?["Backups:On"], out var isOn) && isOn);

    /// <summary>The same files over a draft of the database, at another time; hurried, since a draft that a power failure tears is thrown away.</summary>
    /// <param name="unfinished">Knows what is written beside the draft; null: as an office has it.</param>
    private static ServiceProvider OfficeAt(DataFolder folder, TimeProvider time, IServiceProvider office, UnfinishedFiles? unfinished = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddOffice(folder, time, hurried: true);
        services.AddSingleton(office.GetRequiredService<PolicyFiles>());
        services.AddSingleton(office.GetRequiredService<ReferenceFiles>());
        if (unfinished is not null)
        {
            services.AddSingleton(unfinished);
        }

        return services.BuildServiceProvider();
    }

    /// <summary>By the convention of the house: a sealed class of a feature with a RunAsync, or a register that comes in or goes out, is a use case.</summary>
    private static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(IsUseCase))
        {
            services.AddTransient(type);
            foreach (var register in Registers.Where(register => register.IsAssignableFrom(type)))
            {
                services.AddTransient(register, provider => provider.GetRequiredService(type));
            }
        }

        return services;
    }

    private static bool IsUseCase(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsSealed: true, IsNested: false } && type != typeof(PaymentExport)
        && type.Namespace?.StartsWith("Changping.Admin.Features.", StringComparison.Ordinal) == true
        && (Registers.Any(register => register.IsAssignableFrom(type)) || type.GetMethods().Any(method => method.Name == "RunAsync"));
}
