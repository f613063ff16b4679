using Changping.Admin.Files;
using Changping.Admin.Office.Audit;
using Changping.Admin.Store;

namespace Changping.Admin.Documents;

/// <summary>
/// Prints a paper before the step that registers it: the same template and the same values, 草稿 across each page, no number and no day. It is no
/// issued document: nothing is
/// kept of it but who printed it and its hash. The caller asks for the right of the step that the paper belongs to.
/// </summary>
public sealed class DraftDocument(TemplateFolder templates, TimeProvider time) : IDisposable
{
    private readonly ReadyFiles _ready = new(time);

    public static string AddressOf(Guid id) => $"/documents/drafts/{id}";

    /// <param name="context">Of the running command of <see cref="CommandKind.PrintDraft"/>, which writes nothing else.</param>
    /// <param name="record">On whose trail it is told.</param>
    /// <returns>By which the browser of the same person fetches it, see <see cref="AddressOf"/>.</returns>
    /// <exception cref="FileRefusedException">The template is at fault.</exception>
    public Guid Print(AdminDbContext context, DocumentContent content, object record)
    {
        var kind = content.Form.Kind;
        var file = templates.Of(kind).FillDraft(content.FillDraft());
        var act = context.Act!;
        context.AuditEntries.Add(act.EntryOn(record, [new AuditChange(DraftMark.Word, null, kind.ChineseName())]));
        return _ready.Put(act.ActorId, FileNames.Clean($"{kind.ChineseName()}（{DraftMark.Word}） {content.Caption}", ".docx"), new MemoryStream(file));
    }

    /// <inheritdoc cref="ReadyFiles.Take"/>
    public OpenedFile? Take(Guid id, Guid person) =>
        _ready.Take(id, person) is { } ready ? new OpenedFile(ready.File, ready.Title, AttachmentFormat.Docx.MediaType()) : null;

    public void Dispose() => _ready.Dispose();
}
