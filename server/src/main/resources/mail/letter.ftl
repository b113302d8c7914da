<#list letter.paragraphs as paragraph>
${paragraph}

</#list>
${letter.action.label}:
${letter.action.url}

-- 
${letter.footer}
<#if letter.unsubscribe??>
${letter.unsubscribe.label}: ${letter.unsubscribe.url}
</#if>
