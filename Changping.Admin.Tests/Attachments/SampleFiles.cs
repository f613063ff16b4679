using System.IO.Compression;
using System.Text;
using Changping.Admin.Tests.Documents;
using Changping.Admin.Tests.Support;
using DocumentFormat.OpenXml;

namespace Changping.Admin.Tests.Attachments;

/// <summary>Files as people upload them, and as nobody should.</summary>
internal static class SampleFiles
{
    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    /// <summary>Like no other: what is there already is not taken a second time.</summary>
    public static Stream Scan() => new MemoryStream([.. Pdf, .. Encoding.ASCII.GetBytes($"% {Guid.NewGuid()}\n")]);

    /// <summary>One that a browser shows.</summary>
    public static byte[] Page { get; } = Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>endobj\n"
        + "4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n5 0 obj<</Length 44>>stream\nBT /F 24 Tf 72 720 Td (Feasibility study) Tj ET\nendstream endobj\n"
        + "trailer<</Root 1 0 R>>\n%%EOF\n");

    /// <summary>One that a browser shows: 240 by 160, chequered.</summary>
    public static byte[] Picture { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAPAAAACgCAIAAAC9uXYyAAACPUlEQVR42u3bsQ0AEBRFUeOYyXRW06lNYAKNROOdRH+S92+rjLmuX239+nG5L9xiaK6gDc0V"
        + "tANzBc3lCporaENzBW1orqAdmCtoLlfQXEEbmitoQ3MFzeUKmssVNFfQhuYK2tBcQXO5guZyj0Ebi/uTK2iuoA3NFbQDcwXN5QqaK2hDcwVtaK6gHZgraC5X"
        + "0FxBG5oraENzBe3AXEFzuYLmCtrQXEEbmitoLlfQXO45aGNx/fo2NFfQDswVNJcraK6gDc0VtKG5gnZgrqC5XEFzBW1orqANzRU0lytoLlfQXEEbmitoQ3MF"
        + "zeUKmssVNDcjaGNx/fo2NFfQDswVNJcraK6gDc0VtKG5gnZgrqC5XEFzBW1orqANzRU0lytoLlfQXEEbmitoQ3MFzeUKmssVNDcjaGNx/fo2NFfQDswVNJcr"
        + "aK6gDc0VtKG5gnZgrqC5XEFzBW1orqANzRU0lytoLlfQXEEbmitoQ3MFzeUKmssVNDcjaGNx/fo2NFfQDswVNJcraK6gDc0VtKG5gnZgrqC5XEFzBW1orqAN"
        + "zRU0lytoLlfQXEEbmitoQ3MFzeUKmssVNDcjaGNx/fo2NFfQDswVNJcraK6gDc0VtKG5gnZgrqC5XEFzBW1orqANzRU0lytoLlfQXEEbmitoQ3MFzeUKmssV"
        + "NDcjaGNx/fo2NFfQDswVNJcraK6gDc0VtKG5gnZgrqC5XEFzBW1orqANzRU0lytoLlfQXEEbmitoQ3MFzeUKmssVNDfC3WDKz/BIT8GgAAAAAElFTkSuQmCC");

    public static byte[] Svg { get; } = Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");

    public static byte[] Png { get; } = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46];

    public static byte[] Docx { get; } = Papers.Filled(SampleContents.DistrictLetter);

    public static byte[] Xlsx { get; } = File.ReadAllBytes(Path.Combine(SourceTree.DataDirectory, "samples", "enterprises.xlsx"));

    /// <summary>A Windows program.</summary>
    public static byte[] Exe { get; } = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0];

    public static byte[] Html { get; } = Encoding.UTF8.GetBytes("<script>alert(1)</script>");

    /// <summary>What old Office files and encrypted ones begin with.</summary>
    public static byte[] Compound { get; } = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];

    public static byte[] Zip { get; } = MakeZip();

    public static byte[] Macro { get; } =
        Papers.Edited(Admin.Store.DocumentKind.DistrictLetter, document => document.ChangeDocumentType(WordprocessingDocumentType.MacroEnabledDocument));

    /// <param name="length">Filled with zeros behind the mark.</param>
    public static Stream PdfOf(long length)
    {
        var file = new MemoryStream();
        file.Write(Pdf);
        file.SetLength(length);
        file.Position = 0;
        return file;
    }

    public static byte[] Of(string kind) => kind switch
    {
        "pdf" => Pdf,
        "png" => Png,
        "jpeg" => Jpeg,
        "docx" => Docx,
        "xlsx" => Xlsx,
        "exe" => Exe,
        "html" => Html,
        "svg" => Svg,
        "compound" => Compound,
        "zip" => Zip,
        "macro" => Macro,
        "torn" => Docx[..(Docx.Length / 2)],
        "empty" => [],
        _ => throw new ArgumentException(kind, nameof(kind)),
    };

    private static byte[] MakeZip()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("a.pdf").Open();
            entry.Write(Pdf);
        }

        return file.ToArray();
    }
}
