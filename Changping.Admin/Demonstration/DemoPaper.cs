using System.Text;

namespace Changping.Admin.Demonstration;

internal static class DemoPaper
{
    /// <summary>A page without a word on it: nothing invented that could be taken for a paper of somebody.</summary>
    private static readonly byte[] EmptyPage = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    /// <summary>Of one name: two papers on a record are two files.</summary>
    public static byte[] Of(string name) => [.. EmptyPage, .. Encoding.UTF8.GetBytes($"% {name}\n")];
}
