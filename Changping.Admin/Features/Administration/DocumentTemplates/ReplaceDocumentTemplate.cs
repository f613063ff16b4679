using Changping.Admin.Documents;
using Changping.Admin.Office;
using Changping.Admin.Store;

namespace Changping.Admin.Features.Administration.DocumentTemplates;

/// <summary>Puts the committee's new template in the place of the old, once it is known to hold every control; papers already issued stay as they
/// are.</summary>
public sealed class ReplaceDocumentTemplate(TemplateFolder templates, CommandTransaction commands, OfficeClock clock)
{
    public const int MostBytes = 10 << 20;

    /// <exception cref="FileRefusedException">The file cannot be used; the old one stays.</exception>
    public async Task RunAsync(Actor actor, DocumentKind kind, Stream content, CancellationToken cancel)
    {
        actor.Require(Permission.ManagePolicy);
        using var file = new MemoryStream();
        await content.CopyToAsync(file, cancel);
        var former = templates.States().Single(state => state.Kind == kind).Hash;
        DocumentTemplate.Read(file.ToArray(), DocumentForms.Of(kind));

        // Recorded before it is done: a template in use that no line tells of would be worse than a line too many.
        await commands.RunAsync(actor, CommandKind.ReplaceTemplate, null, context =>
        {
            context.AuditEntries.Add(context.Act!.Entry(RecordKind.Template, DocumentForms.Of(kind).FileName,
                [new AuditChange("模板SHA-256", former, DocumentTemplate.Read(file.ToArray(), DocumentForms.Of(kind)).Used.TemplateHash)]));
            return Task.CompletedTask;
        }, cancel);
        templates.Replace(kind, file.ToArray(), clock.Now);
    }
}
