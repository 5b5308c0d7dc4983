<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><link rel="stylesheet" href="<?php echo get_stylesheet_uri(); ?>"><?php wp_head(); ?></head>
<body>
<h1><a href="/"><?php bloginfo('name'); ?></a></h1>
<div class="side"><ul class="columns"><?php wp_list_categories(['title_li' => '', 'hide_empty' => 0, 'exclude' => 1]); ?></ul></div>
<div class="main">
<?php if (is_singular()): while (have_posts()): the_post(); ?>
  <h2 class="title"><?php the_title(); ?></h2>
  <p>发布时间：<?php echo get_the_date('Y-m-d H:i'); ?>　来源：<?php echo esc_html(get_post_meta(get_the_ID(), 'county_source', true)); ?></p>
  <div class="content"><?php the_content(); ?></div>
<?php endwhile; else: ?>
  <div class="position">当前位置：<a href="/">首页</a> &gt; <?php echo is_category() ? single_cat_title('', false) : '最新信息'; ?></div>
  <ul class="list">
  <?php while (have_posts()): the_post(); ?>
    <li><a href="<?php the_permalink(); ?>" title="<?php the_title_attribute(); ?>"><?php echo mb_strimwidth(get_the_title(), 0, 60, '…'); ?></a><span><?php echo get_the_date('Y-m-d'); ?></span></li>
  <?php endwhile; ?>
  </ul>
  <div class="page"><?php echo paginate_links(); ?></div>
<?php endif; ?>
</div>
<?php wp_footer(); ?>
</body>
</html>
