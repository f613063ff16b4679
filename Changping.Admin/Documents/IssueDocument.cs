using Changping.Admin.Files;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Documents;

/// <summary>Issues a document inside the command of a use case: filled from its template, numbered, hashed and kept. The caller asks for the right
/// that its own step needs.</summary>
public sealed class IssueDocument(TemplateFolder templates, OfficeFiles files, OfficeClock clock)
{
    private const long MostBytes = 50L << 20;

    /// <summary>
    /// Where the subject already has a document of this kind, the new one is its next edition under the same number, and the former is marked as superseded.
    /// The file is whole on the disk before the command commits.
    /// </summary>
    /// <param name="context">Of the running <see cref="CommandTransaction"/>.</param>
    /// <param name="concerns">Further records whose pages show it; of an edition, those that it lists itself.</param>
    /// <exception cref="FileRefusedException">The template is at fault, or a value is missing; names the file and the tag.</exception>
    public async Task<IssuedDocument> IssueAsync(
        AdminDbContext context, DocumentContent content, RecordKind subjectKind, Guid subjectId, Actor actor, CancellationToken cancel,
        params IReadOnlyList<Guid> concerns)
    {
        if (!actor.May(Permission.Handle))
        {
            actor.Require(Permission.Approve);
        }

        var kind = content.Form.Kind;
        var template = templates.Of(kind);
        var former = await context.IssuedDocuments.FirstOrDefaultAsync(
            document => document.SubjectId == subjectId && document.Kind == kind && document.SupersededOn == null, cancel);
        var today = clock.Today;
        var number = former?.Number ?? content.RecordNumber ?? (await NumberSequence.OfAsync(context, today.Year, kind.NumberWord(), cancel)).Next(3);

        using var filled = new MemoryStream(template.Fill(content.Fill(number, today)));
        using var incoming = await files.Documents.TakeAsync(filled, MostBytes, $"{kind.ChineseName()}超过 {MostBytes >> 20} MB，没有签发。", cancel);
        var issued = new IssuedDocument(kind, number, content.Caption, (subjectKind, subjectId), template.Used, incoming.Keep(), actor.Person(), today, former);
        context.Ended += isCommitted =>
        {
            if (isCommitted)
            {
                files.Documents.Settle(issued.File);
            }
            else
            {
                files.Documents.Discard(issued.File);
            }
        };
        issued.Concern(concerns);
        context.IssuedDocuments.Add(issued);
        return issued;
    }
}
