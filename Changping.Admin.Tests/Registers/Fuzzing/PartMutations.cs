using System.Xml.Linq;

namespace Changping.Admin.Tests.Registers.Fuzzing;

/// <summary>Damages a part so that it stays well-formed: what a careless program writes, or a hostile one that wants to be read.</summary>
internal sealed class PartMutations(Random random)
{
    public string Of(string text)
    {
        var document = XDocument.Parse(text, LoadOptions.PreserveWhitespace);
        for (var left = random.Next(1, 7); left > 0; left--)
        {
            Mutate(document.Root!);
        }

        return document.Declaration + document.ToString(SaveOptions.DisableFormatting);
    }

    private void Mutate(XElement root)
    {
        XElement[] elements = [.. root.Descendants()];
        if (elements.Length == 0)
        {
            return;
        }

        var element = Any(elements);
        // What the writer itself refuses, such as another xml:space, is left alone.
        XAttribute[] attributes = [.. element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.Namespace != XNamespace.Xml)];
        switch (random.Next(8))
        {
            case 0:
                element.Remove();
                break;
            case 1:
                element.AddAfterSelf(new XElement(element));
                break;
            case 2:
                var other = Any(elements);
                if (!other.AncestorsAndSelf().Contains(element))
                {
                    other.AddBeforeSelf(new XElement(element));
                }

                break;
            case 3 when attributes.Length > 0:
                Any(attributes).Remove();
                break;
            case 4 or 5 when attributes.Length > 0:
                Any(attributes).Value = Word();
                break;
            default:
                (elements.Where(candidate => !candidate.HasElements).Skip(random.Next(elements.Length)).FirstOrDefault() ?? element).Value = Word();
                break;
        }
    }

    private T Any<T>(T[] many) => many[random.Next(many.Length)];

    /// <summary>What XML cannot hold would only be refused by its reader.</summary>
    private string Word() => new([.. HostileWords.All[random.Next(HostileWords.All.Count)].Where(System.Xml.XmlConvert.IsXmlChar)]);
}
