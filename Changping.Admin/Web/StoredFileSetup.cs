using Changping.Admin.Documents;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Files;
using Changping.Admin.Files.Attachments;

namespace Changping.Admin.Web;

/// <summary>Documents and attachments: where their files lie, and the use cases that features share.</summary>
public static class StoredFileSetup
{
    public static void AddStoredFiles(this IServiceCollection services, DataFolder folder)
    {
        services.AddSingleton(new TemplateFolder(folder.Templates));
        services.AddSingleton(provider => new OfficeFiles(
            new FileStore(folder.Documents, provider.GetRequiredService<TimeProvider>()),
            new FileStore(folder.Attachments, provider.GetRequiredService<TimeProvider>())));

        // The command line of an office without configuration scans nothing, and its records say so.
        services.AddSingleton(provider => CommandVirusScan.From(provider.GetService<IConfiguration>(), provider.GetRequiredService<ILogger<CommandVirusScan>>()));
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
