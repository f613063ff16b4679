using Changping.Admin.Documents;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Files;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Files.Backups;
using Changping.Admin.Store;

namespace Changping.Admin.Web;

/// <summary>Documents and attachments: where their files lie, and the use cases that features share.</summary>
public static class StoredFileSetup
{
    public static void AddStoredFiles(this IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(new TemplateFolder(folder.Templates));
        services.AddSingleton(provider => new OfficeFiles(
            new FileStore(folder.Documents, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<UnfinishedFiles>()),
            new FileStore(folder.Attachments, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<UnfinishedFiles>())));
        services.AddSingleton(_ => new UnfinishedFiles(Path.Combine(folder.Run, "unfinished")));
        services.AddSingleton(provider => new WorkPlace(Path.Combine(folder.Run, "work"), provider.GetRequiredService<UnfinishedFiles>()));
        services.AddSingleton(new OfficePapers(folder.Templates, folder.Keys));
        services.AddSingleton(new DatabasePlace(folder.Database));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Leftovers>(provider, folder.Run));

        // The command line of an office without configuration scans nothing, and its records say so.
        services.AddSingleton(provider =>
            CommandVirusScan.From(provider.GetService<IConfiguration>(), provider.GetRequiredService<ILogger<CommandVirusScan>>()));
        services.AddSingleton<DraftDocument>();
        services.AddTransient<IssueDocument>();
        services.AddTransient<ReadIssuedDocument>();
        services.AddTransient<AddAttachment>();
        services.AddTransient<RemoveAttachment>();
        services.AddTransient<AttachmentSight>();
        services.AddTransient<IFilesForReview, ReviewedFiles>();
        services.AddTransient<ListAttachments>();
        services.AddTransient<ReadAttachment>();
        services.AddTransient<PreviewAttachment>();
    }
}
