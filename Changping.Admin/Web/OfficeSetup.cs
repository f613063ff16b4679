using System.Reflection;
using Changping.Admin.Data;
using Changping.Admin.Data.Files;
using Changping.Admin.Data.Funds;
using Changping.Admin.Data.Imports;
using Changping.Admin.Data.Listings;
using Changping.Admin.Data.Payees;
using Changping.Admin.Data.PolicyRecords;
using Changping.Admin.Security;

namespace Changping.Admin.Web;

/// <summary>What the pages and the command line share: the database, the policy, and every use case.</summary>
public static class OfficeSetup
{
    public static IServiceCollection AddOffice(this IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(folder);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<OfficeClock>();
        services.AddOfficeData(folder.Database);
        services.AddSingleton(_ => PolicyFiles.Load(folder.Root));
        services.AddSingleton(_ => ReferenceFiles.Load(folder.Root));
        services.AddSingleton<PolicyLibrary>();
        services.AddSingleton<NominationJudgement>();
        services.AddTransient<DueClaims>();
        services.AddTransient<EnterPayeeAccount>();
        services.AddTransient<DecidePayeeAccount>();
        return services.AddUseCases();
    }

    /// <summary>By the convention of the house: a sealed class of a feature with a RunAsync, or an import, is a use case.</summary>
    private static IServiceCollection AddUseCases(this IServiceCollection services)
    {
        foreach (var type in Assembly.GetExecutingAssembly().GetTypes().Where(IsUseCase))
        {
            services.AddTransient(type);
            if (typeof(IRegisterImport).IsAssignableFrom(type))
            {
                services.AddTransient(typeof(IRegisterImport), provider => provider.GetRequiredService(type));
            }
        }

        return services;
    }

    private static bool IsUseCase(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsSealed: true, IsNested: false }
        && type.Namespace?.StartsWith("Changping.Admin.Features.", StringComparison.Ordinal) == true
        && (typeof(IRegisterImport).IsAssignableFrom(type) || type.GetMethods().Any(method => method.Name == "RunAsync"));
}
