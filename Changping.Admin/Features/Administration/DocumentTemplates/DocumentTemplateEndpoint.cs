using Changping.Admin.Components.Layout;
using Changping.Admin.Documents;
using Changping.Admin.Office;
using Changping.Admin.Store;

namespace Changping.Admin.Features.Administration.DocumentTemplates;

public static class DocumentTemplateEndpoint
{
    /// <summary>下载模板: the file as it is in use, to be edited and brought back.</summary>
    public static void MapDocumentTemplates(this IEndpointRouteBuilder endpoints) => endpoints.MapGet("/document-templates/{kind}",
        IResult (string kind, TemplateFolder templates) =>
            Enum.TryParse<DocumentKind>(kind, out var known) && Enum.IsDefined(known) && File.Exists(templates.PathOf(known))
                ? TypedResults.PhysicalFile(templates.PathOf(known), AttachmentFormat.Docx.MediaType(), DocumentForms.Of(known).FileName)
                : TypedResults.NotFound()).RefusesByPage().RequireAuthorization(nameof(Permission.Read));
}
