using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Changping.Admin.Registers.Writing;

/// <summary>
/// Writes a package the way Excel does: elements without a prefix, parts addressed from where they are, notes drawn in vmlDrawing1.vml. All of it means the
/// same, but programs such as exceljs and older WPS look for just this.
/// </summary>
internal static class PlainPackage
{
    private const string LooseDrawing = "drawings/vmldrawing.vml";
    private const string NumberedDrawing = "drawings/vmlDrawing1.vml";

    /// <param name="package">Read from its beginning; stays open.</param>
    /// <param name="target">Stays open; need not be seekable.</param>
    public static void Write(Stream package, Stream target)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var plain = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in source.Entries)
        {
            using var from = entry.Open();
            using var to = plain.CreateEntry(Renamed(entry.FullName)).Open();
            var isLinks = entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            if (!isLinks && !entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                from.CopyTo(to);
                continue;
            }

            var part = XDocument.Load(from, LoadOptions.PreserveWhitespace);
            Unprefix(part.Root!);
            foreach (var name in part.Root!.Elements().Attributes("PartName"))
            {
                name.Value = Renamed(name.Value);
            }

            foreach (var link in isLinks ? part.Root.Elements().Attributes("Target") : [])
            {
                link.Value = Relative(entry.FullName, Renamed(link.Value));
            }

            using var writer = XmlWriter.Create(to, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
            part.Save(writer);
        }
    }

    private static string Renamed(string part) => part.Replace(LooseDrawing, NumberedDrawing, StringComparison.Ordinal);

    /// <param name="links">xl/worksheets/_rels/sheet1.xml.rels: its targets count from xl/worksheets.</param>
    private static string Relative(string links, string target)
    {
        if (!target.StartsWith('/'))
        {
            return target;
        }

        var from = links.Split('/')[..^2];
        var to = target[1..].Split('/');
        var shared = from.Zip(to).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', [.. Enumerable.Repeat("..", from.Length - shared), .. to[shared..]]);
    }

    private static void Unprefix(XElement root)
    {
        var own = root.Name.Namespace;

        // An attribute needs its prefix, and a default that is there already means something else.
        if (root.DescendantsAndSelf().Attributes()
            .Any(attribute => attribute.Name.Namespace == own || (attribute.IsNamespaceDeclaration && attribute.Name == "xmlns")))
        {
            return;
        }

        foreach (var declaration in root.DescendantsAndSelf().Attributes()
            .Where(attribute => attribute.IsNamespaceDeclaration && attribute.Value == own.NamespaceName).ToList())
        {
            declaration.Remove();
        }

        root.SetAttributeValue("xmlns", own.NamespaceName);
    }
}
