using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fluid;
using Microsoft.Extensions.FileProviders;

namespace Incidents.MailProcessor.Letters;

/// <summary>The office's letters: <c>templates/letters/*.liquid</c>. Every value is HTML-encoded; the title is the subject.</summary>
internal sealed class LetterTemplates
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly FluidParser Parser = new();

    private readonly ConcurrentDictionary<string, IFluidTemplate> _parsed = new(StringComparer.Ordinal);
    private readonly TemplateOptions _options = new();
    private readonly string _folder;

    /// <param name="folder">The folder with the <c>.liquid</c> files.</param>
    /// <exception cref="LetterException">The folder is missing.</exception>
    public LetterTemplates(string folder)
    {
        _folder = Path.GetFullPath(folder);
        if (!Directory.Exists(_folder))
        {
            throw new LetterException($"The folder of the letters' templates {_folder} is missing. Restore it from the installation, or set Templates.");
        }

        _options.FileProvider = new PhysicalFileProvider(_folder);
    }

    /// <summary>The names of all letters, without the parts that they share.</summary>
    public IEnumerable<string> Names => Directory.EnumerateFiles(_folder, "*.liquid")
        .Select(file => Path.GetFileNameWithoutExtension(file)!)
        .Where(name => !name.StartsWith('_'))
        .Order(StringComparer.Ordinal);

    /// <summary>Renders a letter as HTML.</summary>
    /// <exception cref="LetterException">The template is missing or broken; names it, the place and the mend.</exception>
    public string Render(string name, IReadOnlyDictionary<string, object?> values)
    {
        var context = new TemplateContext(_options);
        foreach (var (key, value) in values)
        {
            context.SetValue(key, value);
        }

        return _parsed.GetOrAdd(name, Parse).Render(context, Encoder);
    }

    private IFluidTemplate Parse(string name)
    {
        var file = Path.Combine(_folder, name + ".liquid");
        if (!File.Exists(file))
        {
            throw new LetterException($"The template {file} is missing. Restore it from the installation.");
        }

        return Parser.TryParse(File.ReadAllText(file), out var template, out var error)
            ? template
            : throw new LetterException($"The template {file} is broken: {error} Mend the place or restore the file from the installation.");
    }
}

/// <summary>A letter cannot be written; the message says why and how to mend it.</summary>
internal sealed class LetterException(string message) : Exception(message);
